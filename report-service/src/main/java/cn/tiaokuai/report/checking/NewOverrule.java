package cn.tiaokuai.report.checking;

import cn.tiaokuai.platform.problems.Violations;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One reason for one or several objections.
 *
 * @param checks identities of the objections
 * @param reason why the text is right as it stands
 */
public record NewOverrule(List<String> checks, String reason) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when a field does not fit */
    void check(CheckingLimits limits) {
        Violations violations = new Violations();
        violations.lines("reason", reason, limits.reasonLength());
        if (violations.present("checks", checks)) {
            violations.unless(!checks.isEmpty(), "checks", "不能为空");
            violations.unless(checks.size() <= limits.overrules(), "checks", "一次不能超过 " + limits.overrules() + " 项");
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < checks.size(); i++) {
                if (violations.present("checks[" + i + "]", checks.get(i))) {
                    violations.unless(seen.add(checks.get(i)), "checks[" + i + "]", "与前面的重复");
                }
            }
        }
        violations.stop();
    }
}
