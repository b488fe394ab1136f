package cn.tiaokuai.review.routes;

import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.review.routes.model.RouteStep;
import cn.tiaokuai.review.routes.model.StepRelation;
import cn.tiaokuai.review.routes.model.WhenAbsent;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A route as a unit defines it.
 *
 * @param kind kind of report that it is for, for example ANNUAL
 */
public record NewRoute(String name, String kind, List<NewStep> steps) {

    private static final Pattern KIND = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    /**
     * One step of it.
     *
     * @param role role that decides, for example {@code reviewer}
     * @param dueDays days until it is overdue; none for no deadline
     * @param whenAbsent what to do where there is no such unit; REFUSE unless given
     */
    public record NewStep(StepRelation relation, String role, Integer dueDays, WhenAbsent whenAbsent) {

        RouteStep step() {
            return new RouteStep(relation, role, dueDays, whenAbsent == null ? WhenAbsent.REFUSE : whenAbsent);
        }
    }

    /**
     * The steps, if every field is as it should be.
     *
     * @param subtree the owner and the units below it: each step must find its unit for at least one of them
     */
    List<RouteStep> checked(RouteLimits limits, List<Unit> subtree) {
        Violations violations = new Violations();
        violations.text("name", name, limits.nameLength());
        violations.unless(kind != null && KIND.matcher(kind).matches(), "kind", "须为大写字母、数字和下划线，以字母开头，不超过40个字符");
        violations.unless(
                steps != null && !steps.isEmpty() && steps.size() <= limits.maxSteps(),
                "steps",
                "须有 1 到 " + limits.maxSteps() + " 个环节");
        violations.stop();
        for (int i = 0; i < steps.size(); i++) {
            check("steps[" + i + "]", steps.get(i), limits, subtree, violations);
        }
        violations.stop();
        return steps.stream().map(NewStep::step).toList();
    }

    private static void check(
            String field, NewStep step, RouteLimits limits, List<Unit> subtree, Violations violations) {
        if (step == null) {
            violations.add(field, "不能为空");
            return;
        }
        violations.unless(
                Optional.ofNullable(step.role)
                        .flatMap(Role::of)
                        .filter(Role.BUSINESS::contains)
                        .isPresent(),
                field + ".role",
                "须为业务角色之一，如 reviewer、legal-reviewer、issuer、supervisor");
        violations.unless(
                step.dueDays == null || (step.dueDays >= 1 && step.dueDays <= limits.maxDueDays()),
                field + ".dueDays",
                "须在 1 到 " + limits.maxDueDays() + " 之间");
        if (step.relation == null) {
            violations.add(field + ".relation", "不能为空");
        } else {
            violations.unless(
                    subtree.stream().anyMatch(unit -> hasUnit(unit, step.relation)),
                    field + ".relation",
                    "本单位及下属单位都没有这样的上级单位，此环节无人可办");
        }
    }

    private static boolean hasUnit(Unit unit, StepRelation relation) {
        return switch (relation) {
            case OWN -> true;
            case BLOCK_PARENT -> unit.parent() != null;
            case LINE_SUPERIOR -> unit.lineSuperior() != null;
            case ADDRESSEE -> unit.parent() != null || unit.lineSuperior() != null;
        };
    }
}
