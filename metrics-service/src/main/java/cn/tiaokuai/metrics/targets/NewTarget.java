package cn.tiaokuai.metrics.targets;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.platform.problems.Violations;
import java.math.BigDecimal;

/**
 * A target to be set for the own unit or a unit below.
 *
 * @param baseline value that the year starts from; of a flow, what the year before made
 * @param valueTo upper end for indicators of a range, else absent
 */
public record NewTarget(
        String indicator, String unit, Integer year, BigDecimal baseline, BigDecimal value, BigDecimal valueTo) {

    NewTarget checked(Limits limits) {
        Violations violations = new Violations();
        violations.present("indicator", indicator);
        limits.unit(violations, "unit", unit);
        limits.year(violations, "year", year);
        limits.optionalNumber(violations, "baseline", baseline);
        limits.number(violations, "value", value);
        limits.optionalNumber(violations, "valueTo", valueTo);
        violations.stop();
        return this;
    }
}
