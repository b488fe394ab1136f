package cn.tiaokuai.report.analysis;

import java.math.BigDecimal;

/** A number with its measure word, before anything is known of what it counts; components as in {@link Figure}. */
record Quantity(
        int start,
        int end,
        BigDecimal value,
        String unit,
        boolean masked,
        Figure.Qualifier qualifier,
        Figure.Kind kind) {

    static Quantity date(int start, int end) {
        return new Quantity(start, end, null, null, false, null, Figure.Kind.DATE);
    }

    static Quantity rank(int start, int end, BigDecimal place) {
        return new Quantity(start, end, place, "名次", false, null, Figure.Kind.RANK);
    }
}
