package cn.tiaokuai.report.rounds;

import cn.tiaokuai.platform.problems.Violations;
import java.util.List;

/**
 * On which days the clock reminds who has delivered nothing.
 *
 * @param before days before the due date, 0 for the day itself; may be absent
 * @param after days after it; may be absent
 */
public record Reminders(List<Integer> before, List<Integer> after) {

    static final Reminders NONE = new Reminders(null, null);

    public Reminders {
        before = before == null ? List.of() : before;
        after = after == null ? List.of() : after;
    }

    void check(Violations violations, RoundLimits limits) {
        check(violations, limits, "reminders.before", before, 0);
        check(violations, limits, "reminders.after", after, 1);
    }

    private static void check(Violations violations, RoundLimits limits, String field, List<Integer> days, int least) {
        int most = limits.reminders().days();
        violations.unless(
                days.size() <= limits.reminders().number(),
                field,
                "不能超过 " + limits.reminders().number() + " 次");
        violations.unless(days.stream().distinct().count() == days.size(), field, "不能重复");
        for (int i = 0; i < days.size(); i++) {
            Integer day = days.get(i);
            violations.unless(
                    day != null && day >= least && day <= most,
                    field + "[" + i + "]",
                    "须在 " + least + " 到 " + most + " 之间");
        }
    }
}
