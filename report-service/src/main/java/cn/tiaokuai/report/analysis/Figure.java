package cn.tiaokuai.report.analysis;

import java.math.BigDecimal;

/**
 * A figure as it stands in a text.
 *
 * @param start offset in UTF-16 units
 * @param end offset after it, qualifier and measure word included
 * @param text as written
 * @param subject the shortest noun phrase that tells what is counted; empty where the text names none
 * @param value the number as written, without 万 or 亿; null when masked and for dates
 * @param unit measure word with 万 or 亿; null where there is none
 * @param masked whether X stands for the digits
 * @param qualifier how exact the number is; null for exactly
 * @param period what it refers to, as written; null where the text tells none
 * @param plan whether it belongs to next year
 */
public record Figure(
        int start,
        int end,
        String text,
        String subject,
        BigDecimal value,
        String unit,
        boolean masked,
        Qualifier qualifier,
        Kind kind,
        String period,
        boolean plan) {

    /** How exact a number is. */
    public enum Qualifier {
        ABOUT,
        MORE_THAN,
        LESS_THAN,
        AT_LEAST,
        AT_MOST
    }

    /** What a number tells. */
    public enum Kind {
        COUNT,
        AMOUNT,
        RATE,
        YOY,
        COMPLETION,
        RANK,
        AREA,
        LENGTH,
        DURATION,
        DATE,
        THRESHOLD,
        TARGET
    }

    Span span() {
        return new Span(start, end);
    }

    /** The measure word without 万 or 亿, and without a second one in brackets. */
    String measure() {
        return MeasureWords.first(Magnitude.without(unit));
    }

    boolean isPercentage() {
        return "%".equals(unit);
    }

    /** Whether it can stand in a sum: a plain number of things, money, ground or length. */
    boolean isAddable() {
        return value != null
                && !isPercentage()
                && kind != Kind.RANK
                && kind != Kind.DATE
                && !"个百分点".equals(measure())
                && !"倍".equals(measure());
    }

    Figure counting(String what) {
        return new Figure(start, end, text, what, value, unit, masked, qualifier, kind, period, plan);
    }

    Figure withWordsOf(String original) {
        return new Figure(
                start,
                end,
                original.substring(start, end),
                subject,
                value,
                unit,
                masked,
                qualifier,
                kind,
                period,
                plan);
    }

    Figure shifted(int by) {
        return by == 0
                ? this
                : new Figure(start + by, end + by, text, subject, value, unit, masked, qualifier, kind, period, plan);
    }
}
