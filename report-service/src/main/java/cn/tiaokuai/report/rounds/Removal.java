package cn.tiaokuai.report.rounds;

import cn.tiaokuai.platform.problems.Violations;
import java.util.List;

/**
 * Units that need not report after all.
 *
 * @param units codes
 * @param reason for them, and for the history
 */
public record Removal(List<String> units, String reason) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when a field does not fit */
    void check(RoundLimits limits) {
        Violations violations = new Violations();
        Chosen.check(violations, units, limits);
        violations.lines("reason", reason, limits.reasonLength());
        violations.stop();
    }
}
