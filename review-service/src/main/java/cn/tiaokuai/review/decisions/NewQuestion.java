package cn.tiaokuai.review.decisions;

import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.review.cases.Anchor;
import cn.tiaokuai.review.cases.Anchors;
import java.util.List;

/**
 * A question to the reporting unit.
 *
 * @param anchors what it is about; the whole text unless given
 */
public record NewQuestion(String text, List<Anchor> anchors) {

    /** The question itself. */
    String checked(DecisionLimits limits) {
        Violations violations = new Violations();
        violations.lines("text", text, limits.reasonLength());
        Anchors.check("anchors", anchors, limits.comments(), limits.reasonLength(), false, violations);
        violations.stop();
        return text.strip();
    }

    List<Anchor> places() {
        return anchors == null ? List.of() : anchors;
    }
}
