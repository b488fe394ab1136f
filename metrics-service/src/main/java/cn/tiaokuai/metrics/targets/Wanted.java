package cn.tiaokuai.metrics.targets;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.metrics.model.Direction;
import cn.tiaokuai.metrics.model.Nature;
import cn.tiaokuai.platform.problems.Violations;
import java.math.BigDecimal;
import java.util.List;

/**
 * What is to be reached.
 *
 * @param baseline value that the year starts from; of a flow, what the year before made; null when unknown
 * @param valueTo upper end for indicators of a range, else null
 * @param nature EXPECTED when null
 * @param plan planned value at the end of each of the twelve months, the year so far for what adds up; null for a straight line
 */
public record Wanted(BigDecimal baseline, BigDecimal value, BigDecimal valueTo, Nature nature, List<BigDecimal> plan) {

    private static final int MONTHS = 12;

    /** Notes what makes no target. */
    public void check(Violations violations, Limits limits) {
        limits.optionalNumber(violations, "baseline", baseline);
        limits.number(violations, "value", value);
        limits.optionalNumber(violations, "valueTo", valueTo);
        if (plan == null) {
            return;
        }
        boolean whole = plan.size() == MONTHS && plan.stream().noneMatch(month -> month == null);
        violations.unless(whole, "plan", "须为十二个月末的计划值");
        if (whole) {
            plan.forEach(month -> limits.number(violations, "plan", month));
            violations.unless(value == null || plan.getLast().compareTo(value) == 0, "plan", "十二月末的计划值须等于 value");
        }
    }

    /** Refuses what makes no target of this indicator. */
    void requireFor(IndicatorRow indicator) {
        Violations violations = new Violations();
        checkFor(indicator, violations);
        violations.stop();
    }

    /** Notes what makes no target of this indicator. */
    void checkFor(IndicatorRow indicator, Violations violations) {
        boolean range = indicator.direction == Direction.RANGE;
        boolean ends = valueTo != null && valueTo.compareTo(value) >= 0;
        violations.unless(!range || ends, "valueTo", "区间指标须给出不小于 value 的上限");
        violations.unless(range || valueTo == null, "valueTo", "只有区间指标才有上限");
        violations.unless(!range || plan == null, "plan", "区间指标没有计划曲线");
    }
}
