package cn.tiaokuai.report.rounds;

import cn.tiaokuai.platform.problems.Violations;
import java.time.LocalDate;

/**
 * What the caller says to a wish for more time.
 *
 * @param granted yes or no
 * @param until last day, when it is another than was asked for; only with a yes
 * @param reason for the unit that asked
 */
public record ExtensionDecision(Boolean granted, LocalDate until, String reason) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when a field does not fit */
    void check(RoundLimits limits, LocalDate today) {
        Violations violations = new Violations();
        violations.present("granted", granted);
        violations.unless(until == null || Boolean.TRUE.equals(granted), "until", "不同意延期时不能给出");
        violations.unless(
                until == null || !until.isAfter(today.plusDays(limits.daysAhead())),
                "until",
                "不能晚于今天起 " + limits.daysAhead() + " 天");
        violations.lines("reason", reason, limits.reasonLength());
        violations.stop();
    }

    LocalDate until(ExtensionRow asked) {
        return until == null ? asked.askedUntil : until;
    }
}
