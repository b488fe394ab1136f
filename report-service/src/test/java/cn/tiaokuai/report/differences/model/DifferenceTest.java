package cn.tiaokuai.report.differences.model;

import static cn.tiaokuai.report.differences.model.Piece.Kind.ADDED;
import static cn.tiaokuai.report.differences.model.Piece.Kind.KEPT;
import static cn.tiaokuai.report.differences.model.Piece.Kind.REMOVED;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.report.RandomTexts;
import cn.tiaokuai.report.differences.model.SectionChange.Kind;
import cn.tiaokuai.report.drafting.model.Block;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Inline;
import cn.tiaokuai.report.drafting.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static final UUID ROADS = UUID.randomUUID();

    private static Section section(UUID id, String heading, String... paragraphs) {
        return Section.plain(id, 1, "一、", heading, false, null, List.of(paragraphs));
    }

    private static Content text(Section... sections) {
        return new Content("工作总结", List.of(sections));
    }

    private static Section table(String... rows) {
        List<Block.Row> made = Stream.of(rows)
                .map(row -> new Block.Row(Stream.of(row.split("\\|"))
                        .map(words -> new Block.Cell(false, 1, 1, List.of(Block.Paragraph.of(words))))
                        .toList()))
                .toList();
        return section(ROADS, "农村公路").withBlocks(List.of(new Block.Table(made)));
    }

    private static LineChange only(Section before, Section after) {
        return Difference.of(before, after).lines().getFirst();
    }

    @Test
    void applied_to_the_earlier_text_the_difference_gives_the_later_one() {
        RandomTexts texts = new RandomTexts(11);
        for (int i = 0; i < 400; i++) {
            Content from = texts.text();
            Content to = texts.edited(from);
            assertThat(Difference.of(from, to).applyTo(Passage.of(from))).isEqualTo(Passage.of(to));
            assertThat(Difference.of(to, from).applyTo(Passage.of(to))).isEqualTo(Passage.of(from));
        }
    }

    @Test
    void applied_it_gives_even_a_text_that_has_nothing_in_common() {
        RandomTexts texts = new RandomTexts(13);
        Content from = texts.text();
        Content to = texts.text();
        assertThat(Difference.of(from, to).applyTo(Passage.of(from))).isEqualTo(Passage.of(to));
    }

    @Test
    void a_number_changes_whole() {
        assertThat(Words.of("新改建农村公路46.5公里，养护30公里。", "新改建农村公路48公里，养护30公里。"))
                .containsExactly(
                        new Piece(KEPT, "新改建农村公路"),
                        new Piece(REMOVED, "46.5"),
                        new Piece(ADDED, "48"),
                        new Piece(KEPT, "公里，养护30公里。"));
    }

    @Test
    void a_lone_sign_between_two_changes_does_not_stay_for_itself() {
        assertThat(Words.of("全面加强行业监督管理工作，成效明显。", "全面推进行风建设工作，成效明显。"))
                .containsExactly(
                        new Piece(KEPT, "全面"),
                        new Piece(REMOVED, "加强行业监督管理"),
                        new Piece(ADDED, "推进行风建设"),
                        new Piece(KEPT, "工作，成效明显。"));
    }

    @Test
    void lines_with_little_in_common_are_shown_whole() {
        assertThat(Words.of("甲乙丙丁戊己庚辛", "子丑甲寅卯辰巳午")).extracting(Piece::kind).containsExactly(REMOVED, ADDED);
    }

    @Test
    void a_paragraph_between_two_others_is_added_and_the_one_that_was_edited_is_changed() {
        SectionChange change = Difference.of(
                section(ROADS, "x", "新改建农村公路46.5公里。", "开展安全检查12次。"),
                section(ROADS, "x", "新改建农村公路48公里。", "完成投资1.2亿元。", "开展安全检查12次。"));
        assertThat(change.lines())
                .extracting(LineChange::kind)
                .containsExactly(LineChange.Kind.CHANGED, LineChange.Kind.ADDED, LineChange.Kind.KEPT);
    }

    @Test
    void tables_are_compared_cell_by_cell() {
        LineChange row = only(table("县道|12.5|完成"), table("县道|13|完成"));
        assertThat(row.cells()).containsExactly(new CellChange(1, 1, "12.5", "13"));
    }

    @Test
    void a_new_column_leaves_the_other_cells_as_they_are() {
        LineChange row = only(table("县道|12.5"), table("县道|2025年|12.5"));
        assertThat(row.cells()).containsExactly(new CellChange(null, 1, null, "2025年"));
    }

    @Test
    void sections_are_added_removed_moved_and_renamed() {
        UUID second = UUID.randomUUID();
        UUID third = UUID.randomUUID();
        UUID fourth = UUID.randomUUID();
        Section rail = section(UUID.randomUUID(), "铁路");
        Content from = text(section(ROADS, "农村公路"), section(second, "客运"), rail, section(third, "货运"));
        Content to = text(section(third, "货运"), section(ROADS, "四好农村路"), rail, section(fourth, "水运"));
        List<Object> kinds = new ArrayList<>();
        Difference.of(from, to).sections().forEach(change -> kinds.add(change.kinds()));
        assertThat(kinds)
                .containsExactly(
                        Set.of(Kind.MOVED), Set.of(Kind.RENAMED), Set.of(Kind.REMOVED), Set.of(), Set.of(Kind.ADDED));
    }

    @Test
    void a_section_that_was_sent_anew_without_its_identity_is_the_one_of_the_same_heading() {
        Content from = text(section(ROADS, "农村公路", "新改建46.5公里。"));
        Content to = text(section(UUID.randomUUID(), "农村公路", "新改建48公里。"));
        assertThat(Difference.of(from, to).sections()).singleElement().satisfies(change -> assertThat(change.kinds())
                .containsExactly(Kind.REWRITTEN));
    }

    @Test
    void words_set_in_bold_are_a_change_of_form_only() {
        Section plain = section(ROADS, "x", "甲");
        Section bold = plain.withBlocks(
                List.of(new Block.Paragraph(List.of(new Inline.Words("甲", Set.of(Inline.Mark.BOLD))))));
        assertThat(Difference.of(plain, bold).kinds()).containsExactly(Kind.REFORMATTED);
    }

    @Test
    void a_section_that_only_gets_another_number_is_unchanged() {
        Content from = text(section(UUID.randomUUID(), "客运"), section(ROADS, "农村公路", "甲"));
        Content to = text(section(ROADS, "农村公路", "甲"));
        assertThat(Difference.of(from, to).sections().getFirst().kinds()).containsExactly(Kind.REMOVED);
        assertThat(Difference.of(from, to).sections().getLast().kinds()).isEmpty();
    }

    @Test
    void two_long_texts_without_anything_in_common_are_compared_in_bounded_time() {
        String one = "甲乙丙丁".repeat(5000);
        String other = "子丑寅卯".repeat(5000);
        assertThat(Words.of(one, other)).hasSize(2);
    }
}
