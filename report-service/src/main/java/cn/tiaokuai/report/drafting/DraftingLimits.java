package cn.tiaokuai.report.drafting;

import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Section;
import io.smallrye.config.ConfigMapping;

/** How much a report may hold. */
@ConfigMapping(prefix = "tiaokuai.report.drafting")
public interface DraftingLimits {

    int titleLength();

    int headingLength();

    int paragraphLength();

    int sections();

    int paragraphs();

    /** Characters of all headings and paragraphs together. */
    int characters();

    int importBytes();

    /** Notes it when a content is too large as a whole. */
    default void size(Violations violations, Content content) {
        int paragraphs = 0;
        long characters = 0;
        for (Section section : content.sections()) {
            paragraphs += section.paragraphs().size();
            characters += section.heading().length()
                    + section.paragraphs().stream().mapToLong(String::length).sum();
        }
        violations.unless(content.sections().size() <= sections(), "sections", "不能超过 " + sections() + " 个章节");
        violations.unless(paragraphs <= paragraphs(), "sections", "不能超过 " + paragraphs() + " 个自然段");
        violations.unless(characters <= characters(), "sections", "全文不能超过 " + characters() + " 个字");
    }
}
