package cn.tiaokuai.review.decisions;

import cn.tiaokuai.platform.problems.Violations;

/** What the reporting unit answers. */
public record NewAnswer(String text) {

    String checked(DecisionLimits limits) {
        Violations violations = new Violations();
        violations.lines("text", text, limits.reasonLength());
        violations.stop();
        return text.strip();
    }
}
