package cn.tiaokuai.review.cases;

import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.problems.Violations;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is asked of remarks anchored to a text. */
public final class Anchors {

    private static final int QUOTE = 500;

    private Anchors() {}

    /** Their form. */
    public static void check(
            String field, List<Anchor> anchors, int most, int length, boolean withText, Violations violations) {
        if (anchors == null) {
            return;
        }
        violations.unless(anchors.size() <= most, field, "不能超过 " + most + " 条");
        for (int i = 0; i < Math.min(anchors.size(), most); i++) {
            Anchor anchor = anchors.get(i);
            String where = field + "[" + i + "]";
            if (violations.present(where, anchor)) {
                violations.optionalLines(where + ".quote", anchor.quote(), QUOTE);
                violations.unless(
                        anchor.figure() == null || anchor.sectionId() != null, where + ".sectionId", "标注数据时须指明所在章节");
                if (withText) {
                    violations.lines(where + ".text", anchor.text(), length);
                } else {
                    violations.unless(anchor.text() == null, where + ".text", "问题已在 text 中写明");
                }
            }
        }
    }

    /**
     * That their sections are in the text that is reviewed; nothing can be said where the submission told no sections.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 for a section that the text does not have
     */
    public static void within(String field, List<Anchor> anchors, CaseRow about) {
        Map<String, String> sections = about.sections;
        for (Anchor anchor : sections.isEmpty() ? List.<Anchor>of() : anchors) {
            UUID section = anchor.sectionId();
            if (section != null && !sections.containsKey(section.toString())) {
                throw Problems.invalid(field, "送审文本没有章节 " + section);
            }
        }
    }
}
