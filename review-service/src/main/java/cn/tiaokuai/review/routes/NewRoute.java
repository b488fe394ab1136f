package cn.tiaokuai.review.routes;

import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.review.routes.model.Stage;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A route as a unit defines it.
 *
 * @param kind kind of submission that it is for, for example ANNUAL; ANY for every kind without a route of its own
 */
public record NewRoute(String name, String kind, List<NewStage> steps) {

    private static final Pattern KIND = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    /**
     * The stages, if every field is as it should be.
     *
     * @param subtree the owner and the units below it: each stage must find its units for at least one of them
     */
    List<Stage> checked(RouteLimits limits, List<Unit> subtree) {
        Violations violations = new Violations();
        violations.text("name", name, limits.nameLength());
        violations.unless(kind != null && KIND.matcher(kind).matches(), "kind", "须为大写字母、数字和下划线，以字母开头，不超过40个字符");
        violations.unless(
                steps != null && !steps.isEmpty() && steps.size() <= limits.maxSteps(),
                "steps",
                "须有 1 到 " + limits.maxSteps() + " 个环节");
        violations.stop();
        StageCheck check = new StageCheck(limits, subtree, violations);
        for (int i = 0; i < steps.size(); i++) {
            check.of("steps[" + i + "]", steps.get(i));
        }
        violations.stop();
        return steps.stream().map(NewStage::stage).toList();
    }
}
