package cn.tiaokuai.report.rounds;

import cn.tiaokuai.platform.problems.Violations;
import java.time.LocalDate;

/**
 * A wish for more time.
 *
 * @param until last day that is asked for
 * @param reason why the time does not do
 */
public record NewExtension(LocalDate until, String reason) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when a field does not fit */
    void check(RoundLimits limits, LocalDate today) {
        Violations violations = new Violations();
        if (violations.present("until", until)) {
            violations.unless(
                    !until.isAfter(today.plusDays(limits.daysAhead())),
                    "until",
                    "不能晚于今天起 " + limits.daysAhead() + " 天");
        }
        violations.lines("reason", reason, limits.reasonLength());
        violations.stop();
    }
}
