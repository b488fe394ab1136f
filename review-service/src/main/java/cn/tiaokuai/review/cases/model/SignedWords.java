package cn.tiaokuai.review.cases.model;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The form in which a decision is signed: each field with its length before it, lists with their size and what is missing by a sign
 * of its own, so that no two decisions read the same.
 */
public final class SignedWords {

    /** Begins the form; another form of decisions will begin otherwise. */
    private static final String FORM = "tiaokuai-decision-1";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private SignedWords() {
        raw(FORM);
    }

    /** The bytes to be signed. */
    public static byte[] of(Object... fields) {
        SignedWords words = new SignedWords();
        for (Object field : fields) {
            words.add(field);
        }
        return words.bytes.toByteArray();
    }

    private void add(Object field) {
        switch (field) {
            case null -> raw("-");
            case List<?> several -> {
                raw(several.size() + "*");
                several.forEach(this::add);
            }
            default -> {
                byte[] text = field.toString().getBytes(StandardCharsets.UTF_8);
                raw(text.length + ":");
                bytes.writeBytes(text);
            }
        }
    }

    private void raw(String sign) {
        bytes.writeBytes(sign.getBytes(StandardCharsets.UTF_8));
    }
}
