package cn.tiaokuai.report.rounds;

import cn.tiaokuai.platform.problems.Violations;
import java.time.LocalDate;

/**
 * Another due date, other days of reminding, or both.
 *
 * @param due last day from now on, not before today; extensions that reach further stay
 * @param reminders when the clock reminds, absent for never
 * @param reason for the recipients
 */
public record NewSchedule(LocalDate due, Reminders reminders, String reason) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when a field does not fit */
    void check(RoundLimits limits, LocalDate today) {
        Violations violations = new Violations();
        if (violations.present("due", due)) {
            violations.unless(!due.isBefore(today), "due", "不能早于今天");
            violations.unless(
                    !due.isAfter(today.plusDays(limits.daysAhead())), "due", "不能晚于今天起 " + limits.daysAhead() + " 天");
        }
        violations.lines("reason", reason, limits.reasonLength());
        reminderDays().check(violations, limits);
        violations.stop();
    }

    Reminders reminderDays() {
        return reminders == null ? Reminders.NONE : reminders;
    }
}
