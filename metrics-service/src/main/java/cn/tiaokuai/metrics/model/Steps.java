package cn.tiaokuai.metrics.model;

import java.math.BigDecimal;
import java.util.Optional;

/** 环比: a period against the one before it, by what each of them made itself. */
public final class Steps {

    private Steps() {}

    /**
     * The change from the period before.
     *
     * @param year values of the period's year
     * @param yearBefore those of the year before, for the first period of a year
     */
    public static YearOnYear change(
            Period period, Values year, Values yearBefore, Accumulation accumulation, boolean rate) {
        Period before = period.before();
        return YearOnYear.between(
                made(period, year, accumulation).orElse(null),
                made(before, before.year() == period.year() ? year : yearBefore, accumulation)
                        .orElse(null),
                rate);
    }

    /** What one period made itself: of a cumulative value what it added; empty where that is not known. */
    static Optional<BigDecimal> made(Period period, Values year, Accumulation accumulation) {
        Optional<BigDecimal> value = year.at(period);
        if (accumulation != Accumulation.CUMULATIVE || period.ordinal() == 1) {
            return value;
        }
        Optional<BigDecimal> before = year.at(period.before());
        return before.isEmpty() ? Optional.empty() : value.map(now -> now.subtract(before.get()));
    }
}
