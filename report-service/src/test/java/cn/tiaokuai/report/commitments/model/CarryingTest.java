package cn.tiaokuai.report.commitments.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.report.commitments.model.Carrying.Due;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Section;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CarryingTest {

    private static Section section(int level, String number, String heading, boolean runIn, String part) {
        return Section.plain(UUID.randomUUID(), level, number, heading, runIn, part, List.of("完成了很多。"));
    }

    private static final Content LAST = Content.asWritten(
            "2025年总结",
            List.of(
                    section(1, "一、", "2025年主要工作", false, "SUMMARY"),
                    section(2, "（一）", "农村公路建设", false, "SUMMARY"),
                    section(3, "1.", "新改建农村公路46.5公里", false, "SUMMARY"),
                    section(3, "一是", "抓好养护。", true, "SUMMARY"),
                    section(1, "二、", "2026年工作计划", false, "PLAN")));

    private static Content begun(Due... due) {
        return Carrying.begun("2026年总结", LAST, 2025, List.of(due));
    }

    @Test
    void headings_are_carried_with_their_years_moved_on_and_achievements_are_not() {
        assertThat(begun().text()).isEqualTo("2026年总结\n一、2026年主要工作\n（一）农村公路建设\n二、2027年工作计划\n");
    }

    @Test
    void sections_of_the_new_report_are_its_own() {
        assertThat(begun().sections()).extracting(Section::id).doesNotContainAnyElementsOf(ids(LAST));
    }

    private static List<UUID> ids(Content content) {
        return content.sections().stream().map(Section::id).toList();
    }

    @Test
    void a_promise_is_to_be_answered_where_its_subject_is() {
        Content begun = begun(new Due(2026, "新改建农村公路45公里。"), new Due(2025, "办好群众来信"));
        assertThat(begun.sections().get(1).paragraphs()).containsExactly("（2026年计划）新改建农村公路45公里。完成情况：XX。");
        assertThat(begun.sections().getFirst().paragraphs()).containsExactly("（2025年计划）办好群众来信。完成情况：XX。");
    }

    @Test
    void where_last_year_had_no_summary_there_is_one_for_the_answers() {
        Content plan = Content.asWritten("计划", List.of(section(1, "一、", "2026年工作计划", false, "PLAN")));
        Content begun = Carrying.begun("总结", plan, 2025, List.of(new Due(2026, "修路")));
        assertThat(begun.text()).startsWith("总结\n一、2026年计划完成情况\n（2026年计划）修路。");
    }

    @Test
    void the_sentence_that_answers_a_promise_is_found_and_a_placeholder_is_none() {
        Content text = Content.asWritten(
                "总结",
                List.of(Section.plain(
                        UUID.randomUUID(),
                        1,
                        "一、",
                        "工作",
                        false,
                        "SUMMARY",
                        List.of("（2026年计划）新改建农村公路45公里。完成情况：XX。", "全年接访200人次。新改建农村公路46.5公里，超额完成计划。"))));
        Evidence.Sentences sentences = new Evidence.Sentences(text);
        assertThat(sentences.of("新改建农村公路45公里")).get().satisfies(found -> assertThat(found.sentence())
                .isEqualTo("新改建农村公路46.5公里，超额完成计划。"));
        assertThat(sentences.of("建成智慧交通指挥中心")).isEmpty();
    }
}
