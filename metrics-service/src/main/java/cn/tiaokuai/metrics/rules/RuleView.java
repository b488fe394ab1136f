package cn.tiaokuai.metrics.rules;

import cn.tiaokuai.metrics.model.Equation;
import cn.tiaokuai.metrics.model.Severity;
import cn.tiaokuai.metrics.model.Side;
import java.math.BigDecimal;
import java.util.UUID;

/** A rule as answered. */
public record RuleView(
        UUID id,
        String owner,
        String name,
        Side left,
        Equation.Operator operator,
        Side right,
        BigDecimal tolerance,
        BigDecimal tolerancePercent,
        Severity severity,
        boolean active,
        long version) {

    RuleView(RuleRow row) {
        this(
                row.id,
                row.owner,
                row.name,
                row.left,
                row.operator,
                row.right,
                row.tolerance,
                row.tolerancePercent,
                row.severity,
                row.active,
                row.version);
    }
}
