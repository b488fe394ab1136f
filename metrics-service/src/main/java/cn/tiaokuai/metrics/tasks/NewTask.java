package cn.tiaokuai.metrics.tasks;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.platform.problems.Violations;
import java.time.LocalDate;

/**
 * Work for a unit below.
 *
 * @param deadline last day, not before today
 */
public record NewTask(String title, String unit, LocalDate deadline) {

    NewTask checked(LocalDate today, Limits limits) {
        Violations violations = new Violations();
        violations.text("title", title, limits.nameLength());
        limits.unit(violations, "unit", unit);
        if (violations.present("deadline", deadline)) {
            violations.unless(
                    !deadline.isBefore(today) && deadline.getYear() <= limits.lastYear(),
                    "deadline",
                    "须在今天或以后，不晚于 " + limits.lastYear() + " 年");
        }
        violations.stop();
        return this;
    }
}
