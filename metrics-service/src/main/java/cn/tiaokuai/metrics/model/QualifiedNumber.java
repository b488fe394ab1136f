package cn.tiaokuai.metrics.model;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people write it into a cell, with how exact it is meant: {@code 超过85000}, {@code 约1,234.5}, {@code ≥ 30}. The
 * qualifier is a part of the value; what is no number is none ({@code N/A}, {@code －}, {@code 8.5万}: the measure unit is the
 * indicator's).
 *
 * @param qualifier null when exact
 */
public record QualifiedNumber(BigDecimal value, Qualifier qualifier) {

    /** The longer words first: 不超过 contains 超过. */
    private static final Map<String, Qualifier> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("不少于", Qualifier.AT_LEAST);
        WORDS.put("不低于", Qualifier.AT_LEAST);
        WORDS.put("至少", Qualifier.AT_LEAST);
        WORDS.put("≥", Qualifier.AT_LEAST);
        WORDS.put(">=", Qualifier.AT_LEAST);
        WORDS.put("不超过", Qualifier.AT_MOST);
        WORDS.put("不高于", Qualifier.AT_MOST);
        WORDS.put("不多于", Qualifier.AT_MOST);
        WORDS.put("至多", Qualifier.AT_MOST);
        WORDS.put("≤", Qualifier.AT_MOST);
        WORDS.put("<=", Qualifier.AT_MOST);
        WORDS.put("超过", Qualifier.MORE_THAN);
        WORDS.put("多于", Qualifier.MORE_THAN);
        WORDS.put("高于", Qualifier.MORE_THAN);
        WORDS.put("逾", Qualifier.MORE_THAN);
        WORDS.put(">", Qualifier.MORE_THAN);
        WORDS.put("不足", Qualifier.LESS_THAN);
        WORDS.put("不到", Qualifier.LESS_THAN);
        WORDS.put("少于", Qualifier.LESS_THAN);
        WORDS.put("低于", Qualifier.LESS_THAN);
        WORDS.put("<", Qualifier.LESS_THAN);
        WORDS.put("大约", Qualifier.ABOUT);
        WORDS.put("约", Qualifier.ABOUT);
        WORDS.put("≈", Qualifier.ABOUT);
    }

    /** Plain digits, or groups of three; a comma elsewhere would be a decimal point to some. */
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:\\d{1,40}|\\d{1,3}(?:,\\d{3}){1,12})(?:\\.\\d{1,40})?");

    /** The number that a cell holds; empty when it holds none. */
    public static Optional<QualifiedNumber> parse(String cell) {
        String rest = cell.strip();
        Qualifier qualifier = null;
        for (Map.Entry<String, Qualifier> word : WORDS.entrySet()) {
            if (rest.startsWith(word.getKey())) {
                qualifier = word.getValue();
                rest = rest.substring(word.getKey().length()).strip();
                break;
            }
        }
        if (qualifier == null && rest.endsWith("左右")) {
            qualifier = Qualifier.ABOUT;
            rest = rest.substring(0, rest.length() - 2).strip();
        }
        Matcher number = NUMBER.matcher(rest);
        return number.matches()
                ? Optional.of(new QualifiedNumber(new BigDecimal(rest.replace(",", "")), qualifier))
                : Optional.empty();
    }
}
