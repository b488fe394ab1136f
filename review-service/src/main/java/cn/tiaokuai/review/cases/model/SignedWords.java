package cn.tiaokuai.review.cases.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The form in which a decision is signed: each field with its length before it, so that no two decisions read the same. */
public final class SignedWords {

    /** Begins the form; another form of decisions will begin otherwise. */
    private static final String FORM = "tiaokuai-decision-1";

    private SignedWords() {}

    /** The bytes to be signed. */
    public static byte[] of(Object... fields) {
        String all = Arrays.stream(fields)
                .map(field -> field instanceof Object[] several ? Arrays.toString(several) : String.valueOf(field))
                .map(text -> text.getBytes(StandardCharsets.UTF_8).length + ":" + text)
                .collect(Collectors.joining());
        return (FORM + all).getBytes(StandardCharsets.UTF_8);
    }
}
