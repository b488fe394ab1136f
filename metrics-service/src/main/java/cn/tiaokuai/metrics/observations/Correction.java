package cn.tiaokuai.metrics.observations;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.model.Qualifier;
import cn.tiaokuai.platform.problems.Violations;
import java.math.BigDecimal;

/** Another value for the same period, and why. */
public record Correction(BigDecimal value, Qualifier qualifier, String reason) {

    Correction checked(Limits limits) {
        Violations violations = new Violations();
        limits.number(violations, "value", value);
        violations.text("reason", reason, limits.textLength());
        violations.stop();
        return this;
    }
}
