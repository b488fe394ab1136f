package cn.tiaokuai.report.drafting;

import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.report.analysis.Part;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Numbering;
import cn.tiaokuai.report.drafting.model.Section;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A text to be saved, in one of two forms; sections without identity are new.
 *
 * @param sections headings and paragraphs alone, the short form for other systems
 * @param document a document of ProseMirror with all that a text may have, see {@link DocumentWriter}
 */
public record NewContent(
        String title,
        List<NewSection> sections,
        @Schema(implementation = Object.class) JsonNode document) {

    private static final int DEEPEST = 9;
    private static final int NUMBER_LENGTH = 20;

    /** See {@link Section}. */
    public record NewSection(
            UUID id,
            Integer level,
            String number,
            String heading,
            Boolean runIn,
            String part,
            List<String> paragraphs) {

        private void check(Violations violations, String field, DraftingLimits limits) {
            violations.unless(
                    level != null && level >= 1 && level <= DEEPEST, field + ".level", "须在 1 到 " + DEEPEST + " 之间");
            violations.optionalText(field + ".number", number, NUMBER_LENGTH);
            violations.unless(
                    number == null || Numbering.read(number).isPresent(), field + ".number", "不是序号，如 一、 （一） 1. （1） 一是");
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
            return Section.plain(
                    id == null ? UUID.randomUUID() : id,
                    level,
                    number,
                    heading,
                    Boolean.TRUE.equals(runIn),
                    part,
                    paragraphs);
        }
    }

    /**
     * The text, if it is one.
     *
     * @param before what it replaces; a short form may not replace tables, pictures or bound figures, which it cannot hold
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 that names the fields that do not fit
     */
    Content content(DraftingLimits limits, Content before) {
        Violations violations = new Violations();
        violations.text("title", title, limits.titleLength());
        violations.unless((sections == null) != (document == null), "sections", "须给出 sections 或 document，且只给一种");
        Content content = document == null ? plain(violations, limits, before) : null;
        if (document != null) {
            content = new DocumentReader(violations, limits).read(title, document);
        }
        violations.stop();
        limits.size(violations, content);
        violations.stop();
        return content;
    }

    private Content plain(Violations violations, DraftingLimits limits, Content before) {
        if (sections != null) {
            violations.unless(sections.size() <= limits.sections(), "sections", "不能超过 " + limits.sections() + " 个章节");
            violations.unless(before.isPlain(), "sections", "报告中有表格、图片、引用数据或格式，须按 document 保存，以免丢失");
            checkEach(violations, limits);
        }
        violations.stop();
        return Content.asWritten(
                title, sections.stream().map(NewSection::section).toList());
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
