package cn.tiaokuai.review.delegation;

import cn.tiaokuai.platform.problems.Violations;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A delegation as somebody gives it.
 *
 * @param delegate login name of who decides instead; needs the role in the unit all the same
 * @param from first day
 * @param to last day
 * @param kinds kinds of submissions that it is for; all unless given
 */
public record NewDelegation(String delegate, LocalDate from, LocalDate to, List<String> kinds, String reason) {

    private static final Pattern KIND = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final int LOGIN = 100;
    private static final int KINDS = 20;
    private static final int REASON = 500;
    /** Whoever is away for longer gives the post away. */
    private static final int MONTHS = 12;

    void check(String delegator, LocalDate today) {
        Violations violations = new Violations();
        violations.text("delegate", delegate, LOGIN);
        violations.unless(delegate == null || !delegator.equals(delegate.strip()), "delegate", "不能委托给本人");
        violations.present("from", from);
        violations.present("to", to);
        if (from != null && to != null) {
            violations.unless(!to.isBefore(from), "to", "不能早于开始日期");
            violations.unless(!to.isBefore(today), "to", "不能早于今天");
            boolean near = !from.isBefore(today.minusMonths(MONTHS)) && !from.isAfter(today.plusMonths(MONTHS));
            violations.unless(near, "from", "须在今天前后 " + MONTHS + " 个月之内");
            violations.unless(!near || !to.isAfter(from.plusMonths(MONTHS)), "to", "委托期限不能超过 " + MONTHS + " 个月");
        }
        violations.unless(
                kinds == null || (kinds.size() <= KINDS && kinds.stream().allMatch(NewDelegation::isKind)),
                "kinds",
                "最多 " + KINDS + " 个材料类别，须为大写字母、数字和下划线");
        violations.optionalLines("reason", reason, REASON);
        violations.stop();
    }

    private static boolean isKind(String kind) {
        return kind != null && KIND.matcher(kind).matches();
    }
}
