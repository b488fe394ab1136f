package cn.tiaokuai.metrics.progress;

import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.metrics.model.Attainment;
import cn.tiaokuai.metrics.model.Lamp;
import cn.tiaokuai.metrics.model.Period;
import cn.tiaokuai.metrics.model.Ratio;
import cn.tiaokuai.metrics.model.Steps;
import cn.tiaokuai.metrics.model.Thresholds;
import cn.tiaokuai.metrics.model.Values;
import cn.tiaokuai.metrics.model.YearOnYear;
import cn.tiaokuai.metrics.targets.TargetRow;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Everything derived from the values of a year: exact inside, rounded when asked for.
 *
 * @param values up to the period asked for
 * @param before those of the year before, up to the same period
 * @param yearBefore all of the year before
 * @param target null where none is set
 */
record Standing(
        IndicatorRow indicator,
        Values values,
        Values before,
        Values yearBefore,
        TargetRow target,
        Thresholds thresholds) {

    Optional<BigDecimal> actual() {
        return values.together(indicator.accumulation);
    }

    BigDecimal shown() {
        return actual().map(indicator::shown).orElse(null);
    }

    String lastPeriod() {
        return values.last().map(Period::toString).orElse(null);
    }

    Optional<Ratio> completion() {
        return judged().map(rules -> rules.completion(actual().orElseThrow(), months()));
    }

    BigDecimal expected() {
        return judged().map(rules -> rules.expected(months()).percent()).orElse(null);
    }

    Optional<Ratio> deviation() {
        return judged().map(rules -> rules.deviation(actual().orElseThrow(), months()));
    }

    Lamp lamp() {
        return deviation().map(thresholds::lamp).orElse(Lamp.UNKNOWN);
    }

    YearOnYear yearOnYear() {
        return shown(YearOnYear.between(values, before, indicator.accumulation, indicator.isRate()));
    }

    YearOnYear periodOnPeriod() {
        return values.last()
                .map(last -> shown(Steps.change(last, values, yearBefore, indicator.accumulation, indicator.isRate())))
                .orElse(null);
    }

    static BigDecimal percent(Optional<Ratio> ratio) {
        return ratio.map(Ratio::percent).orElse(null);
    }

    private YearOnYear shown(YearOnYear change) {
        return switch (change.kind()) {
            case POINTS, AMOUNT -> new YearOnYear(change.kind(), indicator.shown(change.value()), change.word());
            // A rate of change is rounded already, and has decimals of its own.
            case RATE, NONE -> change;
        };
    }

    private int months() {
        return values.last().map(Period::monthsPassed).orElse(0);
    }

    private Optional<Attainment> judged() {
        return actual().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(target).map(TargetRow::attainment);
    }
}
