package cn.tiaokuai.report.material.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Section;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlacingTest {

    private static final Section WORK = section("主要工作", "SUMMARY");
    private static final Section ROADS = section("农村公路建设", "SUMMARY", "推进四好农村路建设。");
    private static final Section SAFETY = section("安全生产", "SUMMARY");
    private static final Section RECTIFIED = section("巡察反馈问题整改情况", "SUMMARY");
    private static final Section HONOURS = section("亮点和荣誉", "HIGHLIGHTS");
    private static final Section PLAN = section("农村公路新改建计划", "PLAN");
    private static final Content REPORT = new Content("总结", List.of(WORK, ROADS, SAFETY, RECTIFIED, HONOURS, PLAN));

    private static Section section(String heading, String part, String... paragraphs) {
        return Section.plain(UUID.randomUUID(), 1, "一、", heading, false, part, List.of(paragraphs));
    }

    private static UUID home(Fact fact, String text) {
        return Placing.home(REPORT, fact, text).orElseThrow().id();
    }

    @Test
    void a_fact_goes_where_the_summary_is_about_it_and_never_into_the_plan() {
        assertThat(home(Fact.TARGET_ACHIEVED, "2025年，农村公路新改建里程46.5公里，完成目标45公里的103.3%。"))
                .isEqualTo(ROADS.id());
    }

    @Test
    void an_honour_goes_to_the_highlights_and_a_rectification_to_its_section() {
        assertThat(home(Fact.HONOUR_GRANTED, "获省交通运输厅授予的“先进集体”称号。")).isEqualTo(HONOURS.id());
        assertThat(home(Fact.RECTIFICATION_CLOSED, "针对“警示标志缺失”问题，补设64处，已按期整改销号。"))
                .isEqualTo(RECTIFIED.id());
    }

    @Test
    void what_no_section_is_about_goes_to_the_first() {
        assertThat(home(Fact.TASK_COMPLETED, "接待群众来访：办结。")).isEqualTo(WORK.id());
    }

    @Test
    void a_report_without_such_a_part_has_no_place() {
        Content plan = new Content("计划", List.of(PLAN));
        assertThat(Placing.home(plan, Fact.TARGET_ACHIEVED, "修路。")).isEmpty();
    }

    @Test
    void an_edited_sentence_is_found_again_and_a_rewritten_one_is_not() {
        String placed = "2025年，农村公路新改建里程46.5公里，完成目标45公里的103.3%。";
        String edited = "总结\n开头。2025年，全区农村公路新改建里程46.5公里，完成目标45公里的103.3%。结尾。";
        assertThat(Standing.of(placed, edited)).get().satisfies(found -> assertThat(
                        edited.substring(found.start(), found.end()))
                .startsWith("2025年，全区")
                .endsWith("103.3%。"));
        assertThat(Standing.of(placed, "总结\n公路建设任务圆满完成。")).isEmpty();
    }
}
