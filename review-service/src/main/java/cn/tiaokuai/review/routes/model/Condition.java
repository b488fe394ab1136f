package cn.tiaokuai.review.routes.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * When a stage is asked at all; a stage whose condition does not hold is left out.
 *
 * @param field one of {@link Facts#FIELDS}, or a field that the submission brings along
 * @param in values of which the field must have one; null to ask for a number instead
 * @param atLeast what the field must amount to; null to ask for a value instead
 */
public record Condition(String field, List<String> in, BigDecimal atLeast) {

    public Condition {
        in = in == null ? null : List.copyOf(in);
    }

    /** A field that is missing, or is no number where one is asked for, has no value: the condition does not hold. */
    public boolean holds(Facts facts) {
        String value = facts.of(field);
        if (value == null) {
            return false;
        }
        return in == null ? amounts(value) : in.contains(value);
    }

    private boolean amounts(String value) {
        try {
            return new BigDecimal(value).compareTo(atLeast) >= 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
