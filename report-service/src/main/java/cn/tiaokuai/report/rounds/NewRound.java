package cn.tiaokuai.report.rounds;

import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.report.Kind;
import cn.tiaokuai.report.Years;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A call for reports.
 *
 * @param kind ANNUAL, QUARTERLY, RULE_OF_LAW or SPECIAL
 * @param year year to be reported on
 * @param due last day
 * @param template what the reports must contain, may be absent
 * @param templateId template that the reports follow, in the version of now; may be absent
 * @param recipients who is called
 * @param reminders when the clock reminds, may be absent
 * @param childrenFirst true where no report is approved before those of the called units below are; false when absent
 */
public record NewRound(
        String title,
        String kind,
        Integer year,
        LocalDate due,
        Template template,
        UUID templateId,
        Selection recipients,
        Reminders reminders,
        Boolean childrenFirst) {

    /**
     * What the reports must contain.
     *
     * @param requiredSections headings that must not be missing
     */
    public record Template(List<String> requiredSections) {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when a field does not fit */
    void check(RoundLimits limits, Years years, LocalDate today) {
        Violations violations = new Violations();
        violations.text("title", title, limits.titleLength());
        violations.oneOf("kind", kind, Kind.class);
        years.check(violations, "year", year);
        if (violations.present("due", due)) {
            years.check(violations, "due", due.getYear());
            violations.unless(!due.isBefore(today), "due", "不能早于今天");
        }
        if (violations.present("recipients", recipients)) {
            recipients.check(violations, "recipients", limits);
        }
        reminderDays().check(violations, limits);
        List<String> sections = requiredSections();
        violations.unless(
                sections.size() <= limits.requiredSections(),
                "template.requiredSections",
                "不能超过 " + limits.requiredSections() + " 项");
        for (int i = 0; i < sections.size(); i++) {
            violations.text("template.requiredSections[" + i + "]", sections.get(i), limits.headingLength());
        }
        violations.stop();
    }

    Reminders reminderDays() {
        return reminders == null ? Reminders.NONE : reminders;
    }

    List<String> requiredSections() {
        return template == null || template.requiredSections() == null ? List.of() : template.requiredSections();
    }
}
