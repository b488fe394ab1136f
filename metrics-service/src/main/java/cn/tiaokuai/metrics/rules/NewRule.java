package cn.tiaokuai.metrics.rules;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.model.Equation;
import cn.tiaokuai.metrics.model.Severity;
import cn.tiaokuai.metrics.model.Side;
import cn.tiaokuai.platform.problems.Violations;
import java.math.BigDecimal;
import java.util.Set;

/**
 * A rule, all of it.
 *
 * @param tolerance in the measure unit of the sides; none when absent
 * @param tolerancePercent in per cent of the right side; none when absent; the wider of the two counts
 * @param severity ERROR stops confirmation
 * @param active false for one that is not asked any more
 */
public record NewRule(
        String name,
        Side left,
        Equation.Operator operator,
        Side right,
        BigDecimal tolerance,
        BigDecimal tolerancePercent,
        Severity severity,
        Boolean active) {

    private static final int MOST_TERMS = 20;

    NewRule checked(Limits limits) {
        Violations violations = new Violations();
        violations.text("name", name, limits.nameLength());
        side(violations, limits, "left", left);
        side(violations, limits, "right", right);
        violations.unless(operator != null, "operator", "须为下列之一：" + Violations.names(Equation.Operator.class));
        violations.unless(severity != null, "severity", "须为下列之一：" + Violations.names(Severity.class));
        tolerance(violations, limits, "tolerance", tolerance);
        tolerance(violations, limits, "tolerancePercent", tolerancePercent);
        violations.stop();
        return this;
    }

    boolean isActive() {
        return active == null || active;
    }

    Set<String> indicators() {
        return new Equation(left, operator, right, BigDecimal.ZERO, BigDecimal.ZERO).indicators();
    }

    private static void side(Violations violations, Limits limits, String field, Side side) {
        if (!violations.present(field, side)) {
            return;
        }
        violations.unless(side.terms().size() <= MOST_TERMS, field, "不能超过 " + MOST_TERMS + " 项");
        violations.unless(!side.terms().isEmpty() || side.constant() != null, field, "须有指标或常数");
        limits.optionalNumber(violations, field + ".constant", side.constant());
        for (Side.Term term : side.terms()) {
            violations.present(field + ".terms.indicator", term.indicator());
            limits.optionalNumber(violations, field + ".terms.factor", term.factor());
        }
    }

    private static void tolerance(Violations violations, Limits limits, String field, BigDecimal value) {
        limits.optionalNumber(violations, field, value);
        violations.unless(value == null || value.signum() >= 0, field, "不能小于 0");
    }
}
