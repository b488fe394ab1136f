package cn.tiaokuai.report.drafting.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContentTest {

    private static final UUID ROADS = UUID.fromString("00000000-0000-0000-0000-000000000001");

    private static Section section(UUID id, String heading, String... paragraphs) {
        return Section.plain(id, 1, "一、", heading, false, "SUMMARY", List.of(paragraphs));
    }

    private static Content text(Section... sections) {
        return new Content("2025年工作总结", List.of(sections));
    }

    @Test
    void the_digest_of_a_text_stays_the_same_for_ever() {
        assertThat(text(section(ROADS, "农村公路", "新改建45公里。")).digest())
                .isEqualTo("f6928488af9358dd0f660f3130bfc51f4d42a631a7ebb4174b14a7293b07a4e2");
    }

    @Test
    void every_change_gives_another_digest() {
        Content before = text(section(ROADS, "农村公路", "新改建45公里。"));
        assertThat(List.of(
                        before,
                        text(section(ROADS, "农村公路", "新改建46公里。")),
                        text(section(ROADS, "农村公路")),
                        text(section(ROADS, "农村公路", "新改建45公里。", "")),
                        text(section(UUID.randomUUID(), "农村公路", "新改建45公里。")),
                        new Content("2024年工作总结", before.sections())))
                .extracting(Content::digest)
                .doesNotHaveDuplicates();
    }

    @Test
    void words_that_move_across_the_border_of_fields_give_another_digest() {
        assertThat(text(section(ROADS, "农村", "公路")).digest())
                .isNotEqualTo(text(section(ROADS, "农村公路", "")).digest());
        assertThat(text(section(ROADS, "x", "甲", "乙")).digest())
                .isNotEqualTo(text(section(ROADS, "x", "甲乙")).digest());
    }

    @Test
    void words_set_in_bold_give_another_digest() {
        Block bold = new Block.Paragraph(List.of(new Inline.Words("甲", Set.of(Inline.Mark.BOLD))));
        Section plain = section(ROADS, "x", "甲");
        Section set = new Section(ROADS, 1, Numbering.COMMA, null, null, "x", false, "SUMMARY", List.of(bold));
        assertThat(text(plain).digest()).isNotEqualTo(text(set).digest());
    }

    @Test
    void a_section_that_reads_the_same_has_the_same_digest_wherever_it_stands() {
        Section roads = section(ROADS, "农村公路", "新改建45公里。");
        Content alone = text(roads);
        Content second = text(section(UUID.randomUUID(), "机构改革", "划转3人。"), roads);
        assertThat(second.digest(second.sections().getLast()))
                .isEqualTo(alone.digest(alone.sections().getFirst()));
        Content changed = text(section(ROADS, "农村公路", "新改建46公里。"));
        assertThat(changed.digest(changed.sections().getFirst()))
                .isNotEqualTo(alone.digest(alone.sections().getFirst()));
    }

    @Test
    void whoever_signs_for_a_section_signs_for_what_belongs_to_it() {
        Section second = section(ROADS, "农村公路");
        Section next = section(UUID.randomUUID(), "机构改革", "划转3人。");
        Section below = Section.plain(UUID.randomUUID(), 2, "（一）", "建设", false, "SUMMARY", List.of("新改建45公里。"));
        Content before = text(second, below, next);
        Content after = text(second, below.withBlocks(List.of(Block.Paragraph.of("新改建46公里。"))), next);
        assertThat(after.digest(second)).isNotEqualTo(before.digest(second));
        assertThat(after.digest(next)).isEqualTo(before.digest(next));
        assertThat(text(second, next).digest(second)).isNotEqualTo(before.digest(second));
    }

    @Test
    void headings_are_numbered_by_where_they_stand() {
        assertThat(numbers(
                        headed(1, Numbering.COMMA),
                        headed(2, Numbering.BRACKET),
                        headed(2, Numbering.BRACKET),
                        headed(2, null),
                        headed(2, Numbering.BRACKET),
                        headed(1, Numbering.COMMA),
                        headed(2, Numbering.BRACKET),
                        headed(3, Numbering.DOT),
                        headed(4, Numbering.ITEM)))
                .containsExactly("一、", "（一）", "（二）", null, "（三）", "二、", "（一）", "1.", "一是");
    }

    @Test
    void numbers_that_were_skipped_or_repeated_are_put_right_and_lists_that_begin_anew_stay_so() {
        assertThat(written("三、", "四、", "六、", "六、", "一、", "(2)")).containsExactly("三、", "四、", "五、", "六、", "一、", "（2）");
    }

    private static List<String> numbers(Section... sections) {
        return text(sections).sections().stream().map(Section::number).toList();
    }

    private static Section headed(int level, Numbering numbering) {
        return new Section(UUID.randomUUID(), level, numbering, null, null, "x", false, null, List.of());
    }

    private static List<String> written(String... numbers) {
        List<Section> sections = Stream.of(numbers)
                .map(number -> Section.plain(UUID.randomUUID(), 1, number, "x", false, null, List.of()))
                .toList();
        return Content.asWritten("", sections).sections().stream()
                .map(Section::number)
                .toList();
    }

    @Test
    void a_paragraph_goes_to_the_end_of_its_section() {
        Content content = text(section(ROADS, "农村公路", "甲"), section(UUID.randomUUID(), "客运"));
        assertThat(content.withParagraph(ROADS, "乙"))
                .hasValueSatisfying(after ->
                        assertThat(after.sections().getFirst().paragraphs()).containsExactly("甲", "乙"));
    }

    @Test
    void a_paragraph_for_an_unknown_section_has_no_place() {
        assertThat(text(section(ROADS, "农村公路")).withParagraph(UUID.randomUUID(), "乙"))
                .isEmpty();
    }

    @Test
    void a_section_that_is_read_again_keeps_its_identity() {
        Content before = text(section(ROADS, "农村公路", "旧"));
        Content after = text(section(UUID.randomUUID(), "农村公路", "新")).keepingIdentities(before);
        assertThat(after).isEqualTo(text(section(ROADS, "农村公路", "新")));
    }

    @Test
    void of_two_sections_alike_each_keeps_its_own_identity_and_a_third_is_new() {
        UUID second = UUID.randomUUID();
        UUID third = UUID.randomUUID();
        Content before = text(section(ROADS, "其他"), section(second, "其他"));
        Content after = text(section(UUID.randomUUID(), "其他"), section(UUID.randomUUID(), "其他"), section(third, "其他"))
                .keepingIdentities(before);
        assertThat(after.sections()).extracting(Section::id).containsExactly(ROADS, second, third);
    }

    @Test
    void a_required_heading_may_have_more_words_and_other_blanks() {
        Content content = text(section(ROADS, "2026年工作 计划安排"));
        assertThat(content.missing(List.of("工作计划", "存在问题"))).containsExactly("存在问题");
    }
}
