package cn.tiaokuai.report.drafting.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.report.drafting.model.Rewriting.Replacement;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RewritingTest {

    private static final Content CONTENT = new Content(
            "总结",
            List.of(
                    Section.plain(UUID.randomUUID(), 1, null, "", false, null, List.of("现报告如下：")),
                    new Section(
                            UUID.randomUUID(),
                            1,
                            Numbering.COMMA,
                            null,
                            null,
                            "主要工作",
                            true,
                            null,
                            List.of(
                                    new Block.Paragraph(List.of(
                                            new Inline.Words("新改建"),
                                            new Inline.Words("46.5", Set.of(Inline.Mark.BOLD)),
                                            new Inline.BoundFigure(UUID.randomUUID(), "公里"),
                                            new Inline.Words("。"))),
                                    new Block.Image("00", "", null),
                                    new Block.Table(List.of(
                                            new Block.Row(List.of(cell("甲", "乙"), cell(), cell("丙"))),
                                            new Block.Row(List.of()))))),
                    Section.plain(UUID.randomUUID(), 1, "二、", "打算", false, null, List.of())));

    private static Block.Cell cell(String... paragraphs) {
        return new Block.Cell(
                false,
                1,
                1,
                List.of(paragraphs).stream().map(Block.Paragraph::of).toList());
    }

    /** Whatever is replaced within a line, the text becomes what replacing in the plain text would give. */
    @Test
    void offsets_count_as_in_the_plain_text() {
        String text = CONTENT.text();
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            int start = random.nextInt(text.length());
            int end = start + 1 + random.nextInt(4);
            boolean isWords = end <= text.length() && text.substring(start, end).matches("[^\\n\\t 一二、]+");
            if (isWords) {
                Content rewritten = Rewriting.apply(CONTENT, List.of(new Replacement(start, end, "某")));
                assertThat(rewritten.text()).isEqualTo(text.substring(0, start) + "某" + text.substring(end));
            }
        }
    }

    @Test
    void of_two_that_overlap_the_longer_is_made() {
        Content rewritten = Rewriting.apply(CONTENT, List.of(new Replacement(0, 1, "甲"), new Replacement(0, 2, "乙")));
        assertThat(rewritten.title()).isEqualTo("乙");
    }

    @Test
    void nothing_to_replace_changes_nothing() {
        assertThat(Rewriting.apply(CONTENT, List.of())).isEqualTo(CONTENT);
    }
}
