package cn.tiaokuai.report.drafting;

import cn.tiaokuai.platform.problems.Problems;
import io.smallrye.config.ConfigMapping;
import java.util.List;

/** How much a report may hold. */
@ConfigMapping(prefix = "tiaokuai.report.drafting")
public interface DraftingLimits {

    int titleLength();

    int headingLength();

    int paragraphLength();

    int sections();

    int paragraphs();

    int importBytes();

    int firstYear();

    int lastYear();

    /** Refuses, with a 422 problem, years that make no sense. */
    default void year(String field, int year) {
        if (year < firstYear() || year > lastYear()) {
            throw Problems.invalid(field, "须在 " + firstYear() + " 到 " + lastYear() + " 之间");
        }
    }

    /** Refuses, with a 422 problem, a text that is absent, blank or too long. */
    default void text(String field, String text, int longest) {
        if (text == null || text.isBlank()) {
            throw Problems.invalid(field, "不能为空");
        }
        if (text.length() > longest) {
            throw Problems.invalid(field, "不能超过 " + longest + " 个字");
        }
    }

    /** Refuses, with a 422 problem that names the first field that does not fit, a content that is too large. */
    default void content(Content content) {
        text("title", content.title(), titleLength());
        if (content.sections().size() > sections()) {
            throw Problems.invalid("sections", "不能超过 " + sections() + " 个章节");
        }
        int count = 0;
        for (int i = 0; i < content.sections().size(); i++) {
            Section section = content.sections().get(i);
            String field = "sections[" + i + "]";
            if (section.heading().length() > headingLength()) {
                throw Problems.invalid(field + ".heading", "不能超过 " + headingLength() + " 个字");
            }
            paragraphs(field, section.paragraphs());
            count += section.paragraphs().size();
        }
        if (count > paragraphs()) {
            throw Problems.invalid("sections", "不能超过 " + paragraphs() + " 个自然段");
        }
    }

    private void paragraphs(String field, List<String> paragraphs) {
        for (int i = 0; i < paragraphs.size(); i++) {
            if (paragraphs.get(i).length() > paragraphLength()) {
                throw Problems.invalid(field + ".paragraphs[" + i + "]", "不能超过 " + paragraphLength() + " 个字");
            }
        }
    }
}
