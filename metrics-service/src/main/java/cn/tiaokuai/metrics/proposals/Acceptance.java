package cn.tiaokuai.metrics.proposals;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.platform.problems.Violations;
import java.math.BigDecimal;

/**
 * How a promise becomes a target.
 *
 * @param value may be absent where the promise names one; given, it replaces it
 * @param valueTo upper end for indicators of a range, else absent
 * @param baseline value that the year starts from, may be absent
 */
public record Acceptance(String indicator, BigDecimal value, BigDecimal valueTo, BigDecimal baseline) {

    /** As it counts for a promise. */
    Acceptance checked(BigDecimal promised, Limits limits) {
        Acceptance whole = new Acceptance(indicator, value == null ? promised : value, valueTo, baseline);
        Violations violations = new Violations();
        violations.present("indicator", indicator);
        limits.number(violations, "value", whole.value);
        limits.optionalNumber(violations, "valueTo", valueTo);
        limits.optionalNumber(violations, "baseline", baseline);
        violations.stop();
        return whole;
    }
}
