package cn.tiaokuai.report.drafting.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.report.drafting.model.Inline.BoundFigure;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BoundFiguresTest {

    private static final UUID ID = UUID.randomUUID();
    private static final String WORDS = "新改建农村公路46.5公里。";

    private static Content content(Block... blocks) {
        Section section =
                new Section(UUID.randomUUID(), 1, Numbering.COMMA, null, null, "主要工作", false, null, List.of(blocks));
        return new Content("总结", List.of(section));
    }

    private static Content bound(Content content) {
        int start = content.text().indexOf("46.5公里");
        return BoundFigures.bound(content, start, start + 6, new BoundFigure(ID, "46.5公里"))
                .orElseThrow();
    }

    @Test
    void binding_changes_no_word() {
        Content before = content(Block.Paragraph.of(WORDS));
        Content after = bound(before);
        assertThat(after.text()).isEqualTo(before.text());
        assertThat(BoundFigures.in(after)).singleElement().satisfies(place -> {
            assertThat(place.id()).isEqualTo(ID);
            assertThat(after.text().substring(place.start(), place.end())).isEqualTo("46.5公里");
        });
    }

    @Test
    void a_figure_is_bound_in_the_cell_of_a_table_and_between_marks() {
        Block.Cell cell = new Block.Cell(
                false,
                1,
                1,
                List.of(new Block.Paragraph(List.of(new Inline.Words("里程：46.5公里", Set.of(Inline.Mark.BOLD))))));
        Content after =
                bound(content(Block.Paragraph.of("见表。"), new Block.Table(List.of(new Block.Row(List.of(cell, cell))))));
        assertThat(BoundFigures.in(after)).hasSize(1);
        assertThat(after.text()).contains("里程：46.5公里\t里程：46.5公里");
    }

    @Test
    void nothing_is_bound_in_a_heading_across_lines_or_twice() {
        Content before = content(Block.Paragraph.of(WORDS), Block.Paragraph.of("其他。"));
        int heading = before.text().indexOf("主要");
        int end = before.text().indexOf("。");
        BoundFigure figure = new BoundFigure(ID, "x");
        assertThat(BoundFigures.bound(before, heading, heading + 2, figure)).isEmpty();
        assertThat(BoundFigures.bound(before, end, end + 3, figure)).isEmpty();
        Content after = bound(before);
        int at = after.text().indexOf("46.5");
        assertThat(BoundFigures.bound(after, at, at + 6, figure)).isEmpty();
    }

    @Test
    void a_refreshed_figure_has_the_new_words_and_a_freed_one_keeps_its_own() {
        Content bound = bound(content(Block.Paragraph.of(WORDS)));
        Content refreshed = BoundFigures.refreshed(bound, Map.of(ID, "44.1公里"));
        assertThat(refreshed.text()).contains("新改建农村公路44.1公里。");
        Content freed = BoundFigures.freed(refreshed, ID);
        assertThat(freed.text()).isEqualTo(refreshed.text());
        assertThat(BoundFigures.in(freed)).isEmpty();
        assertThat(freed.isPlain()).isTrue();
    }

    @Test
    void words_that_are_set_off_stay_so_when_they_are_bound_refreshed_and_freed() {
        Set<Inline.Mark> bold = Set.of(Inline.Mark.BOLD);
        Content bound = bound(content(new Block.Paragraph(List.of(new Inline.Words(WORDS, bold)))));
        Content refreshed = BoundFigures.refreshed(bound, Map.of(ID, "44.1公里"));
        for (Content content : List.of(bound, refreshed, BoundFigures.freed(refreshed, ID))) {
            assertThat(line(content)).hasSize(3).allSatisfy(part -> assertThat(part.marks())
                    .isEqualTo(bold));
        }
    }

    private static List<Inline> line(Content content) {
        return ((Block.Paragraph) content.sections().getFirst().blocks().getFirst()).line();
    }
}
