package cn.tiaokuai.metrics.observations;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.model.Qualifier;
import cn.tiaokuai.metrics.model.Stage;
import cn.tiaokuai.platform.problems.Violations;
import java.math.BigDecimal;

/**
 * Another value for the same period, and why.
 *
 * @param stage REVISED when absent, FINAL for a final value; a final value does not become a revised one again
 * @param source where it comes from, absent for the same place
 */
public record Correction(BigDecimal value, Qualifier qualifier, Stage stage, String source, String reason) {

    Correction checked(Limits limits) {
        Violations violations = new Violations();
        limits.number(violations, "value", value);
        violations.optionalText("source", source, limits.textLength());
        violations.text("reason", reason, limits.textLength());
        violations.stop();
        return this;
    }

    /** What the value becomes. */
    Stage stageAfter(Stage before) {
        return stage == null ? before.corrected() : stage;
    }
}
