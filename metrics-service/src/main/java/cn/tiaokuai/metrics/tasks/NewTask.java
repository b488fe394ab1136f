package cn.tiaokuai.metrics.tasks;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.tasks.model.Urgency;
import cn.tiaokuai.platform.problems.Violations;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

/**
 * Work for units below.
 *
 * @param title what it is about, in a line
 * @param content what is wanted, in full; may be missing
 * @param unit the lead unit 牵头单位, which reports for all
 * @param partners cooperating units 配合单位; may be missing
 * @param deadline last day, not before today
 * @param urgency NORMAL where it is missing
 */
public record NewTask(
        String title, String content, String unit, List<String> partners, LocalDate deadline, Urgency urgency) {

    NewTask checked(LocalDate today, Limits limits, TaskLimits ownLimits) {
        Violations violations = new Violations();
        violations.text("title", title, limits.nameLength());
        violations.optionalLines("content", content, limits.textLength());
        limits.unit(violations, "unit", unit);
        checkPartners(violations, limits, ownLimits);
        if (violations.present("deadline", deadline)) {
            violations.unless(
                    !deadline.isBefore(today) && deadline.getYear() <= limits.lastYear(),
                    "deadline",
                    "须在今天或以后，不晚于 " + limits.lastYear() + " 年");
        }
        violations.stop();
        return this;
    }

    List<String> partnersOrNone() {
        return partners == null ? List.of() : partners;
    }

    private void checkPartners(Violations violations, Limits limits, TaskLimits ownLimits) {
        List<String> all = partnersOrNone();
        violations.unless(all.size() <= ownLimits.partners(), "partners", "不能超过 " + ownLimits.partners() + " 个");
        violations.unless(new HashSet<>(all).size() == all.size(), "partners", "不能重复");
        violations.unless(unit == null || !all.contains(unit), "partners", "不能含有牵头单位");
        for (int i = 0; i < Math.min(all.size(), ownLimits.partners()); i++) {
            limits.unit(violations, "partners[" + i + "]", all.get(i));
        }
    }
}
