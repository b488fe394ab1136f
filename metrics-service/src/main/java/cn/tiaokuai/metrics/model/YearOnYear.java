package cn.tiaokuai.metrics.model;

import java.math.BigDecimal;

/**
 * 同比: a value against the same period of the year before.
 *
 * @param kind how the change is told
 * @param value per cent, percentage points or an amount in the indicator's measure unit; null for NONE
 * @param word 扭亏, 增亏, 减亏 or 持平 for amounts below zero, else null
 */
public record YearOnYear(Kind kind, BigDecimal value, String word) {

    /** RATE per cent; POINTS percentage points, for rates; AMOUNT where the base is below zero; NONE without a usable base. */
    public enum Kind {
        RATE,
        POINTS,
        AMOUNT,
        NONE
    }

    private static final YearOnYear NO_BASE = new YearOnYear(Kind.NONE, null, null);

    /** The change of what values make together, where they cover the same part of the year. */
    public static YearOnYear between(Values now, Values before, Accumulation accumulation, boolean rate) {
        return now.comparableWith(before, accumulation)
                ? between(
                        now.together(accumulation).orElse(null),
                        before.together(accumulation).orElse(null),
                        rate)
                : NO_BASE;
    }

    /**
     * The change from base to current.
     *
     * @param current may be null when nothing is confirmed
     * @param base may be null when nothing is confirmed; zero gives no rate
     * @param rate whether the indicator itself is a rate
     */
    public static YearOnYear between(BigDecimal current, BigDecimal base, boolean rate) {
        if (current == null || base == null) {
            return NO_BASE;
        }
        BigDecimal change = current.subtract(base);
        if (rate) {
            return new YearOnYear(Kind.POINTS, change, null);
        }
        return switch (base.signum()) {
            case 1 -> new YearOnYear(Kind.RATE, new Ratio(change, base).percent(), null);
            case 0 -> NO_BASE;
            default -> new YearOnYear(Kind.AMOUNT, change, word(current, change));
        };
    }

    private static String word(BigDecimal current, BigDecimal change) {
        if (current.signum() >= 0) {
            return "扭亏";
        }
        return switch (change.signum()) {
            case 1 -> "减亏";
            case 0 -> "持平";
            default -> "增亏";
        };
    }
}
