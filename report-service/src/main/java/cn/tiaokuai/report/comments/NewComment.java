package cn.tiaokuai.report.comments;

import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.report.comments.model.Anchor;
import cn.tiaokuai.report.comments.model.Anchoring;
import cn.tiaokuai.report.drafting.model.Content;
import java.util.UUID;

/**
 * A comment to be made.
 *
 * @param line the line of the section that it is about, from 0; -1 for the heading; absent for the section as a whole
 * @param start offset of the words in the line, in UTF-16 units
 * @param quote the words that it is about, as the caller saw them; absent for the section as a whole
 */
public record NewComment(UUID sectionId, Integer line, Integer start, String quote, String text) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when a field does not fit */
    void check(CommentLimits limits) {
        Violations violations = new Violations();
        violations.present("sectionId", sectionId);
        violations.lines("text", text, limits.length());
        if (line != null || start != null || quote != null) {
            violations.unless(line != null && line >= -1, "line", "须为章节中的行号，标题为 -1");
            violations.unless(start != null && start >= 0, "start", "不能为负");
            violations.text("quote", quote, limits.quoteLength());
        }
        violations.stop();
    }

    /**
     * Where the words are; where they were moved by somebody meanwhile, wherever they stand in the section.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 without such a section, 409 when the words are not there any
     *     more
     */
    Anchor anchor(Content content) {
        if (content.section(sectionId).isEmpty()) {
            throw Problems.invalid("sectionId", "报告中没有这个章节");
        }
        if (quote == null) {
            return Anchoring.at(content, sectionId).orElseThrow();
        }
        return Anchoring.at(content, sectionId, line, start, start + quote.length())
                .filter(anchor -> anchor.words().equals(quote))
                .or(() -> Anchoring.first(content, sectionId, quote))
                .orElseThrow(() -> Problems.conflict("quote-changed", "所评文字已被修改，请对照最新文字再评"));
    }
}
