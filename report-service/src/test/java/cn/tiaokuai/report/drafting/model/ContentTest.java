package cn.tiaokuai.report.drafting.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContentTest {

    private static final UUID ROADS = UUID.fromString("00000000-0000-0000-0000-000000000001");

    private static Section section(UUID id, String heading, String... paragraphs) {
        return new Section(id, 1, "一、", heading, "SUMMARY", List.of(paragraphs));
    }

    private static Content text(Section... sections) {
        return new Content("2025年工作总结", List.of(sections));
    }

    @Test
    void the_digest_of_a_text_stays_the_same_for_ever() {
        assertThat(text(section(ROADS, "农村公路", "新改建45公里。")).digest())
                .isEqualTo("41f187de16059841c84978289ff5402d6300b8d686227d389ef64a0f5b114c56");
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
    void a_number_that_is_missing_differs_from_an_empty_one() {
        Section none = new Section(ROADS, 1, null, "x", null, List.of());
        Section empty = new Section(ROADS, 1, "", "x", null, List.of());
        assertThat(text(none).digest()).isNotEqualTo(text(empty).digest());
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
        assertThat(after.sections()).containsExactly(section(ROADS, "农村公路", "新"));
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
