package cn.tiaokuai.report.rounds;

import cn.tiaokuai.platform.problems.Violations;
import java.util.List;

/**
 * A reminder by hand 催报.
 *
 * @param units codes of recipients that have delivered nothing
 * @param message what they read
 */
public record NewReminder(List<String> units, String message) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when a field does not fit */
    void check(RoundLimits limits) {
        Violations violations = new Violations();
        Chosen.check(violations, units, limits);
        violations.lines("message", message, limits.reasonLength());
        violations.stop();
    }
}
