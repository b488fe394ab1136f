package cn.tiaokuai.metrics.projects;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.projects.model.Course;
import cn.tiaokuai.metrics.projects.model.Milestone;
import cn.tiaokuai.metrics.projects.model.Month;
import cn.tiaokuai.platform.problems.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;

/**
 * A project as it is planned.
 *
 * @param content what is built; may be missing
 * @param months at least one with an investment
 * @param milestones may be missing
 */
public record NewProject(String name, String content, List<PlannedMonth> months, List<PlannedMilestone> milestones) {

    /**
     * Investment that is planned for a month.
     *
     * @param month like 2026-03
     * @param planned in 万元
     */
    public record PlannedMonth(String month, BigDecimal planned) {}

    /** What is to be reached by a day. */
    public record PlannedMilestone(String name, LocalDate planned, LocalDate reached) {}

    NewProject checked(LocalDate today, Limits limits, ProjectLimits.Config own) {
        Violations violations = new Violations();
        violations.text("name", name, limits.nameLength());
        violations.optionalLines("content", content, limits.textLength());
        List<PlannedMonth> plan = months == null ? List.of() : months;
        violations.unless(!plan.isEmpty() && plan.size() <= own.months(), "months", "须有 1 到 " + own.months() + " 个月");
        for (int i = 0; i < Math.min(plan.size(), own.months()); i++) {
            check(violations, "months[" + i + "]", plan.get(i), limits);
        }
        List<PlannedMilestone> steps = milestones == null ? List.of() : milestones;
        violations.unless(steps.size() <= own.milestones(), "milestones", "不能超过 " + own.milestones() + " 个");
        for (int i = 0; i < Math.min(steps.size(), own.milestones()); i++) {
            check(violations, "milestones[" + i + "]", steps.get(i), today, limits);
        }
        violations.stop();
        violations.unless(
                plan.stream().map(PlannedMonth::month).distinct().count() == plan.size(), "months", "同一个月只能出现一次");
        violations.unless(plan.stream().anyMatch(month -> month.planned().signum() > 0), "months", "至少一个月有计划投资");
        violations.stop();
        return this;
    }

    Course course() {
        return new Course(plan(), steps());
    }

    List<Month> plan() {
        return months.stream()
                .map(month -> new Month(YearMonth.parse(month.month()), month.planned(), null))
                .toList();
    }

    List<Milestone> steps() {
        return milestones == null
                ? List.of()
                : milestones.stream()
                        .map(step -> new Milestone(step.name().strip(), step.planned(), step.reached()))
                        .toList();
    }

    private static void check(Violations violations, String field, PlannedMonth month, Limits limits) {
        if (violations.present(field, month)) {
            YearMonth parsed = month(month.month());
            violations.unless(parsed != null, field + ".month", "须形如 2026-03");
            if (parsed != null) {
                limits.year(violations, field + ".month", parsed.getYear());
            }
            limits.number(violations, field + ".planned", month.planned());
            violations.unless(month.planned() == null || month.planned().signum() >= 0, field + ".planned", "不能小于零");
        }
    }

    private static void check(
            Violations violations, String field, PlannedMilestone step, LocalDate today, Limits limits) {
        if (violations.present(field, step)) {
            violations.text(field + ".name", step.name(), limits.nameLength());
            if (violations.present(field + ".planned", step.planned())) {
                limits.year(violations, field + ".planned", step.planned().getYear());
            }
            violations.unless(step.reached() == null || !step.reached().isAfter(today), field + ".reached", "不能晚于今天");
        }
    }

    /** The month of a text; null when it is none. Only in the form that it is kept in, so that texts compare as months do. */
    static YearMonth month(String text) {
        try {
            YearMonth parsed = text == null ? null : YearMonth.parse(text);
            return parsed != null && Objects.equals(parsed.toString(), text) ? parsed : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
