package cn.tiaokuai.metrics.observations;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.metrics.model.Period;
import cn.tiaokuai.metrics.model.Qualifier;
import cn.tiaokuai.metrics.model.Stage;
import cn.tiaokuai.platform.problems.Violations;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A first value.
 *
 * @param period 2026, 2026H1, 2026Q3 or 2026-09, as the indicator's frequency wants it
 * @param qualifier how exact the value is meant; absent when exact
 * @param stage PRELIMINARY when absent; a first value is not REVISED
 * @param source where it comes from, in words
 */
public record NewObservation(
        String indicator, String period, BigDecimal value, Qualifier qualifier, Stage stage, String source) {

    NewObservation checked(Limits limits) {
        Violations violations = new Violations();
        violations.present("indicator", indicator);
        Period.parse(period)
                .ifPresentOrElse(
                        named -> limits.year(violations, "period", named.year()),
                        () -> violations.add("period", Period.FORMS));
        limits.number(violations, "value", value);
        violations.unless(stage != Stage.REVISED, "stage", "首次填报不能为修订");
        violations.text("source", source, limits.textLength());
        violations.stop();
        return this;
    }

    /** The period; a 422 problem when the indicator is not reported for such ones, or not at all. */
    Period periodOf(IndicatorRow measured, Limits limits) {
        Violations violations = new Violations();
        checkPeriod(violations, measured, period, limits);
        violations.stop();
        return Period.parse(period).orElseThrow();
    }

    /** Notes what keeps values of an indicator from being reported for a period; true when nothing does. */
    static boolean checkPeriod(Violations violations, IndicatorRow measured, String period, Limits limits) {
        if (measured.isComputed()) {
            violations.add("indicator", "该指标由“" + measured.numerator + "”和“" + measured.denominator + "”计算，不填报");
            return false;
        }
        Optional<Period> named = Period.parse(period).filter(given -> given.frequency() == measured.frequency);
        if (named.isEmpty()) {
            violations.add("period", "该指标填报的期间形如 " + measured.frequency.example());
            return false;
        }
        int year = named.get().year();
        boolean valid = year >= limits.firstYear() && year <= limits.lastYear() && measured.isValidIn(named.get());
        violations.unless(valid, "period", "该指标在此期间无效");
        return valid;
    }
}
