package cn.tiaokuai.report.assignments.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.report.drafting.model.Section;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MergingTest {

    private final Section section = section("农村公路", "原文");
    private final Section contribution = section("四好农村路", "来稿");

    private static Section section(String heading, String paragraph) {
        return Section.plain(UUID.randomUUID(), 1, "一、", heading, false, "SUMMARY", List.of(paragraph));
    }

    private Section merged(Merging merging) {
        return merging.merge(section, contribution, true);
    }

    @Test
    void the_section_keeps_its_identity_however_it_is_merged() {
        assertThat(Merging.values())
                .allSatisfy(merging -> assertThat(merged(merging).id()).isEqualTo(section.id()));
    }

    @Test
    void whole_takes_the_heading_too_where_there_is_one() {
        assertThat(merged(Merging.WHOLE).heading()).isEqualTo("四好农村路");
        assertThat(Merging.WHOLE.merge(section, contribution, false).heading()).isEqualTo("农村公路");
    }

    @Test
    void replaced_the_heading_stays_and_appended_the_text_too() {
        assertThat(merged(Merging.REPLACE).heading()).isEqualTo("农村公路");
        assertThat(merged(Merging.REPLACE).paragraphs()).containsExactly("来稿");
        assertThat(merged(Merging.APPEND).paragraphs()).containsExactly("原文", "来稿");
    }

    @Test
    void by_hand_nothing_changes() {
        assertThat(merged(Merging.BY_HAND)).isEqualTo(section);
    }
}
