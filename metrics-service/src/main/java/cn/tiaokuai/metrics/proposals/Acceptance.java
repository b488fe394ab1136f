package cn.tiaokuai.metrics.proposals;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.model.Nature;
import cn.tiaokuai.metrics.targets.Wanted;
import cn.tiaokuai.platform.problems.Violations;
import java.math.BigDecimal;
import java.util.List;

/**
 * How a promise becomes a target.
 *
 * @param value may be absent where the promise names one; given, it replaces it
 * @param valueTo upper end for indicators of a range, else absent
 * @param baseline value that the year starts from, may be absent
 * @param nature EXPECTED when absent
 * @param plan planned value at the end of each month; absent for a straight line
 */
public record Acceptance(
        String indicator,
        BigDecimal value,
        BigDecimal valueTo,
        BigDecimal baseline,
        Nature nature,
        List<BigDecimal> plan) {

    /** As it counts for a promise. */
    Wanted checked(BigDecimal promised, Limits limits) {
        Wanted whole = new Wanted(baseline, value == null ? promised : value, valueTo, nature, plan);
        Violations violations = new Violations();
        violations.present("indicator", indicator);
        whole.check(violations, limits);
        violations.stop();
        return whole;
    }
}
