package cn.tiaokuai.metrics.progress;

import cn.tiaokuai.metrics.model.Lamp;
import cn.tiaokuai.metrics.model.Period;
import cn.tiaokuai.metrics.model.YearOnYear;
import java.math.BigDecimal;

/**
 * How a unit stands at the end of the last confirmed period up to the one asked for.
 *
 * @param period the period asked for
 * @param lastPeriod the last confirmed one, which the figures speak of; null when there is none, as are they
 * @param actual what the confirmed values make together: missing is not zero
 * @param target null where none is set, as are completion, expected and deviation
 * @param completion per cent
 * @param expected per cent
 * @param deviation percentage points ahead of the plan
 * @param periodOnPeriod 环比: the last confirmed period against the one before it, each by what it made itself
 * @param reportedPeriods how many periods are confirmed
 * @param expectedPeriods how many there should be by the period asked for
 */
public record Progress(
        String indicator,
        String unit,
        String period,
        String lastPeriod,
        BigDecimal actual,
        BigDecimal target,
        BigDecimal completion,
        BigDecimal expected,
        BigDecimal deviation,
        Lamp lamp,
        YearOnYear yearOnYear,
        YearOnYear periodOnPeriod,
        int reportedPeriods,
        int expectedPeriods) {

    static Progress of(String unit, Period until, Standing standing) {
        return new Progress(
                standing.indicator().code,
                unit,
                until.toString(),
                standing.lastPeriod(),
                standing.shown(),
                standing.target() == null ? null : standing.target().value,
                Standing.percent(standing.completion()),
                standing.expected(),
                Standing.percent(standing.deviation()),
                standing.lamp(),
                standing.yearOnYear(),
                standing.periodOnPeriod(),
                standing.values().all().size(),
                until.monthsPassed() * standing.indicator().frequency.periodsInYear() / 12);
    }
}
