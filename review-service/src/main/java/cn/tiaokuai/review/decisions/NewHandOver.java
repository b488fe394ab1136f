package cn.tiaokuai.review.decisions;

import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.review.cases.model.Ruling;

/**
 * 转办: somebody else of the same unit, who has the step's role there, decides instead.
 *
 * @param person login name; whether they have the role shows when they open it, and rights never grow by it
 */
public record NewHandOver(String person, String reason) {

    Ruling checked(DecisionLimits limits) {
        Violations violations = new Violations();
        violations.text("person", person, limits.loginLength());
        violations.lines("reason", reason, limits.reasonLength());
        violations.stop();
        return new Ruling.HandOver(person.strip(), reason.strip());
    }
}
