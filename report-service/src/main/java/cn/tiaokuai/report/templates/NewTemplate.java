package cn.tiaokuai.report.templates;

import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.report.Kind;
import cn.tiaokuai.report.analysis.Part;
import cn.tiaokuai.report.templates.model.Blueprint;
import cn.tiaokuai.report.templates.model.Deadline;
import cn.tiaokuai.report.templates.model.RequiredIndicator;
import cn.tiaokuai.report.templates.model.TemplateSection;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A template, or its next version.
 *
 * @param kind of the reports; the same for all versions
 * @param indicators may be absent, as may lengths and deadline
 */
public record NewTemplate(
        String kind,
        String name,
        List<NewSection> sections,
        List<RequiredIndicator> indicators,
        Integer least,
        Integer most,
        NewDeadline deadline) {

    private static final int DEEPEST = 4;
    private static final Pattern CODE = Pattern.compile("[0-9A-Z][0-9A-Z-]{1,39}");

    /** See {@link TemplateSection}; what is absent is not required, and level 1. */
    public record NewSection(
            String heading,
            Integer level,
            String part,
            Boolean required,
            String guidance,
            Integer least,
            Integer most) {

        private TemplateSection section() {
            return new TemplateSection(
                    heading.strip(),
                    level == null ? 1 : level,
                    part,
                    Boolean.TRUE.equals(required),
                    guidance == null || guidance.isBlank() ? null : guidance.strip(),
                    least,
                    most);
        }
    }

    /** See {@link Deadline}. */
    public record NewDeadline(Integer yearsAfter, Integer month, Integer day) {}

    public NewTemplate {
        indicators = indicators == null ? List.of() : indicators;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when a field does not fit */
    void check(TemplateLimits limits) {
        Violations violations = new Violations();
        violations.oneOf("kind", kind, Kind.class);
        violations.text("name", name, limits.nameLength());
        lengths(violations, "", least, most, limits);
        if (violations.present("sections", sections)) {
            violations.unless(!sections.isEmpty(), "sections", "至少要有一个章节");
            violations.unless(sections.size() <= limits.sections(), "sections", "不能超过 " + limits.sections() + " 个章节");
            for (int i = 0; i < sections.size(); i++) {
                if (violations.present("sections[" + i + "]", sections.get(i))) {
                    check(violations, "sections[" + i + "].", sections.get(i), limits);
                }
            }
        }
        violations.stop();
        twice(violations);
        indicators(violations, limits);
        if (deadline != null) {
            violations.unless(isDay(deadline), "deadline", "须给出 yearsAfter（0 或 1）、month 和 day，且是存在的日期");
        }
        violations.stop();
    }

    private static void check(Violations violations, String field, NewSection section, TemplateLimits limits) {
        violations.text(field + "heading", section.heading, limits.headingLength());
        violations.unless(
                section.level == null || (section.level >= 1 && section.level <= DEEPEST),
                field + "level",
                "须在 1 到 " + DEEPEST + " 之间");
        if (section.part != null) {
            violations.oneOf(field + "part", section.part, Part.class);
        }
        violations.optionalText(field + "guidance", section.guidance, limits.guidanceLength());
        lengths(violations, field, section.least, section.most, limits);
    }

    private static void lengths(
            Violations violations, String field, Integer least, Integer most, TemplateLimits limits) {
        String range = "须在 1 到 " + limits.characters() + " 之间";
        violations.unless(least == null || (least >= 1 && least <= limits.characters()), field + "least", range);
        violations.unless(most == null || (most >= 1 && most <= limits.characters()), field + "most", range);
        violations.unless(least == null || most == null || least <= most, field + "most", "不能小于 least");
    }

    /** Two headings that read the same could not be told apart in a report. */
    private void twice(Violations violations) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < sections.size(); i++) {
            boolean fresh = seen.add(sections.get(i).heading().strip());
            violations.unless(fresh, "sections[" + i + "].heading", "与前面的章节重复");
        }
    }

    private void indicators(Violations violations, TemplateLimits limits) {
        violations.unless(indicators.size() <= limits.indicators(), "indicators", "不能超过 " + limits.indicators() + " 项");
        for (int i = 0; i < indicators.size(); i++) {
            String field = "indicators[" + i + "]";
            if (violations.present(field, indicators.get(i))) {
                RequiredIndicator indicator = indicators.get(i);
                violations.unless(
                        indicator.code() != null
                                && CODE.matcher(indicator.code()).matches(),
                        field + ".code",
                        "须为指标代码");
                violations.text(field + ".name", indicator.name(), limits.headingLength());
            }
        }
    }

    private static boolean isDay(NewDeadline deadline) {
        try {
            return deadline.yearsAfter != null
                    && deadline.month != null
                    && deadline.day != null
                    && (deadline.yearsAfter == 0 || deadline.yearsAfter == 1)
                    && MonthDay.of(deadline.month, deadline.day).getMonthValue() == deadline.month;
        } catch (DateTimeException e) {
            return false;
        }
    }

    Kind kindOf() {
        return Kind.valueOf(kind);
    }

    Blueprint blueprint() {
        return new Blueprint(
                sections.stream().map(NewSection::section).toList(),
                indicators,
                least,
                most,
                deadline == null ? null : new Deadline(deadline.yearsAfter, deadline.month, deadline.day));
    }
}
