package cn.tiaokuai.metrics.locks;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.platform.problems.Violations;
import java.time.LocalDate;

/**
 * Leave for one unit to change what is locked.
 *
 * @param firstDay on which it may
 * @param lastDay on which it may
 */
public record NewException(String unit, LocalDate firstDay, LocalDate lastDay, String reason) {

    NewException checked(Limits limits) {
        Violations violations = new Violations();
        limits.unit(violations, "unit", unit);
        if (violations.present("firstDay", firstDay)) {
            limits.year(violations, "firstDay", firstDay.getYear());
        }
        if (violations.present("lastDay", lastDay)) {
            limits.year(violations, "lastDay", lastDay.getYear());
            violations.unless(firstDay == null || !lastDay.isBefore(firstDay), "lastDay", "不能早于 firstDay");
        }
        violations.text("reason", reason, limits.textLength());
        violations.stop();
        return this;
    }
}
