package cn.tiaokuai.metrics.locks;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.model.Period;
import cn.tiaokuai.platform.problems.Violations;
import java.time.LocalDate;

/**
 * A period to be locked for the own unit and all below it.
 *
 * @param period with all shorter ones in it: 2026 locks its twelve months
 * @param indicator absent for everything that is reported for the period
 * @param lockedFrom first day on which nothing is changed any more
 */
public record NewLock(String period, String indicator, LocalDate lockedFrom, String reason) {

    NewLock checked(Limits limits) {
        Violations violations = new Violations();
        Period.parse(period)
                .ifPresentOrElse(
                        named -> limits.year(violations, "period", named.year()),
                        () -> violations.add("period", Period.FORMS));
        if (violations.present("lockedFrom", lockedFrom)) {
            limits.year(violations, "lockedFrom", lockedFrom.getYear());
        }
        violations.text("reason", reason, limits.textLength());
        violations.stop();
        return this;
    }
}
