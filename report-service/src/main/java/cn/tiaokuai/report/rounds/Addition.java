package cn.tiaokuai.report.rounds;

import cn.tiaokuai.platform.problems.Violations;

/**
 * Units that are called later than the others.
 *
 * @param recipients who; those that are called already stay as they are
 * @param reason for the history
 */
public record Addition(Selection recipients, String reason) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when a field does not fit */
    void check(RoundLimits limits) {
        Violations violations = new Violations();
        if (violations.present("recipients", recipients)) {
            recipients.check(violations, "recipients", limits);
        }
        violations.lines("reason", reason, limits.reasonLength());
        violations.stop();
    }
}
