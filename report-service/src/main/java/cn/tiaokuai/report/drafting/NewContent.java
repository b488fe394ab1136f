package cn.tiaokuai.report.drafting;

import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.report.analysis.Part;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Section;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A text to be saved; sections without identity are new. */
public record NewContent(String title, List<NewSection> sections) {

    private static final int DEEPEST = 9;
    private static final int NUMBER_LENGTH = 20;

    /** See {@link Section}. */
    public record NewSection(
            UUID id, Integer level, String number, String heading, String part, List<String> paragraphs) {

        private void check(Violations violations, String field, DraftingLimits limits) {
            violations.unless(
                    level != null && level >= 1 && level <= DEEPEST, field + ".level", "须在 1 到 " + DEEPEST + " 之间");
            violations.optionalText(field + ".number", number, NUMBER_LENGTH);
            if (violations.present(field + ".heading", heading)) {
                violations.optionalText(field + ".heading", heading, limits.headingLength());
            }
            if (part != null) {
                violations.oneOf(field + ".part", part, Part.class);
            }
            if (violations.present(field + ".paragraphs", paragraphs)) {
                for (int i = 0; i < paragraphs.size(); i++) {
                    String paragraph = field + ".paragraphs[" + i + "]";
                    if (violations.present(paragraph, paragraphs.get(i))) {
                        violations.optionalText(paragraph, paragraphs.get(i), limits.paragraphLength());
                    }
                }
            }
        }

        private Section section() {
            return new Section(id == null ? UUID.randomUUID() : id, level, number, heading, part, paragraphs);
        }
    }

    /**
     * The text, if it is one.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 that names the fields that do not fit
     */
    Content content(DraftingLimits limits) {
        Violations violations = new Violations();
        violations.text("title", title, limits.titleLength());
        if (violations.present("sections", sections)) {
            violations.unless(sections.size() <= limits.sections(), "sections", "不能超过 " + limits.sections() + " 个章节");
            checkEach(violations, limits);
        }
        violations.stop();
        Content content =
                new Content(title, sections.stream().map(NewSection::section).toList());
        limits.size(violations, content);
        violations.stop();
        return content;
    }

    private void checkEach(Violations violations, DraftingLimits limits) {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < sections.size(); i++) {
            NewSection section = sections.get(i);
            String field = "sections[" + i + "]";
            if (violations.present(field, section)) {
                section.check(violations, field, limits);
                violations.unless(section.id() == null || seen.add(section.id()), field + ".id", "与前面的章节重复");
            }
        }
    }
}
