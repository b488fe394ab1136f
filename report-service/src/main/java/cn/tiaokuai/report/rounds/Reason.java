package cn.tiaokuai.report.rounds;

import cn.tiaokuai.platform.problems.Violations;

/**
 * Why a round is closed or opened again.
 *
 * @param reason for the history
 */
public record Reason(String reason) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 without one */
    void check(RoundLimits limits) {
        Violations violations = new Violations();
        violations.lines("reason", reason, limits.reasonLength());
        violations.stop();
    }
}
