package cn.tiaokuai.report.completeness.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.tiaokuai.report.completeness.model.Gap.Kind;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Section;
import cn.tiaokuai.report.drafting.model.TemplateText;
import cn.tiaokuai.report.templates.model.Blueprint;
import cn.tiaokuai.report.templates.model.RequiredIndicator;
import cn.tiaokuai.report.templates.model.TemplateSection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CompletenessTest {

    private static final TemplateSection WORK = new TemplateSection("{year}年工作", 1, "SUMMARY", true, "写做了什么", 5, 20);
    private static final TemplateSection HIGHLIGHTS =
            new TemplateSection("亮点", 1, "HIGHLIGHTS", false, "写亮点", null, null);
    private static final TemplateSection PLAN = new TemplateSection("计划", 1, "PLAN", true, null, null, null);
    private static final Blueprint BLUEPRINT =
            new Blueprint(List.of(WORK, HIGHLIGHTS, PLAN), List.of(), null, null, null);

    private static Content text(Section... sections) {
        return new Content("某局总结", List.of(sections));
    }

    private static Section section(int level, String heading, String part, String... paragraphs) {
        return Section.plain(UUID.randomUUID(), level, null, heading, false, part, List.of(paragraphs));
    }

    private static List<Kind> gaps(Content content, Blueprint blueprint) {
        return Completeness.of(content, new Requirements(blueprint.of(2025), List.of()), Set.of()).gaps().stream()
                .map(Gap::kind)
                .toList();
    }

    @Test
    void a_report_with_all_that_is_asked_for_is_complete() {
        Content content = text(section(1, "2025年工作情况", null, "修路十二公里。"), section(1, "明年计划", null, "再修。"));
        assertThat(gaps(content, BLUEPRINT)).isEmpty();
    }

    @Test
    void what_a_report_opens_with_is_not_yet_a_report() {
        Content opened = TemplateText.of("某局总结", BLUEPRINT.of(2025));
        assertThat(opened.sections()).extracting(Section::number).containsExactly("一、", "二、", "三、");
        assertThat(gaps(opened, BLUEPRINT))
                .containsExactly(Kind.EMPTY_SECTION, Kind.UNFILLED_GUIDANCE, Kind.UNFILLED_GUIDANCE);
    }

    @Test
    void guidance_is_found_under_another_heading_too() {
        Content content = text(
                section(1, "2025年工作", null, "修路十二公里。"), section(1, "计划", null, "再修。"), section(1, "其他", null, "【写亮点】"));
        assertThat(gaps(content, BLUEPRINT)).containsExactly(Kind.UNFILLED_GUIDANCE);
    }

    @Test
    void a_section_is_known_by_its_part_where_its_heading_has_other_words() {
        Content content = text(section(1, "今年干了些什么", "SUMMARY", "修路十二公里。"), section(1, "打算", "PLAN", "再修。"));
        assertThat(gaps(content, BLUEPRINT)).isEmpty();
    }

    @Test
    void two_sections_of_one_part_are_not_told_by_it() {
        TemplateSection more = new TemplateSection("安排", 1, "PLAN", true, null, null, null);
        Blueprint two = new Blueprint(List.of(PLAN, more), List.of(), null, null, null);
        assertThat(gaps(text(section(1, "打算", "PLAN", "再修。")), two))
                .containsExactly(Kind.MISSING_SECTION, Kind.MISSING_SECTION);
    }

    @Test
    void two_sections_asked_for_take_two_of_the_text() {
        TemplateSection long_ = new TemplateSection("重点工作", 1, null, true, null, null, null);
        TemplateSection short_ = new TemplateSection("工作", 1, null, true, null, null, null);
        Blueprint both = new Blueprint(List.of(short_, long_), List.of(), null, null, null);
        Content content = text(section(1, "重点工作", null, "甲。"), section(1, "日常工作", null));
        assertThat(gaps(content, both)).containsExactly(Kind.EMPTY_SECTION);
    }

    @Test
    void what_stands_below_a_section_counts_for_it() {
        Content content = text(
                section(1, "2025年工作", null),
                section(2, "公路", null, "修路十二公里。"),
                section(1, "计划", null),
                section(2, "公路", null, "再修。"));
        assertThat(gaps(content, BLUEPRINT)).isEmpty();
    }

    @Test
    void lengths_count_characters_without_blanks() {
        Content little = text(section(1, "2025年工作", null, "修　路 。"), section(1, "计划", null, "再修。"));
        assertThat(gaps(little, BLUEPRINT)).containsExactly(Kind.SECTION_TOO_SHORT);
        Content much = text(section(1, "2025年工作", null, "修路。".repeat(7)), section(1, "计划", null, "再修。"));
        assertThat(gaps(much, BLUEPRINT)).containsExactly(Kind.SECTION_TOO_LONG);
    }

    @Test
    void the_whole_text_has_its_length_too() {
        Blueprint whole = new Blueprint(List.of(), List.of(), 10, 12, null);
        assertThat(gaps(text(section(1, "工作", null, "修路十二公。")), whole)).containsExactly(Kind.TEXT_TOO_SHORT);
        assertThat(gaps(text(section(1, "工作", null, "修路十二公里多。")), whole)).isEmpty();
        assertThat(gaps(text(section(1, "工作", null, "修路十二公里多一点点。")), whole)).containsExactly(Kind.TEXT_TOO_LONG);
    }

    @Test
    void an_empty_optional_heading_is_told_apart() {
        Content content =
                text(section(1, "2025年工作", null, "修路十二公里。"), section(1, "亮点", null), section(1, "计划", null, "再修。"));
        assertThat(gaps(content, BLUEPRINT)).containsExactly(Kind.EMPTY_OPTIONAL_SECTION);
    }

    @Test
    void a_round_asks_for_sections_with_text() {
        Content content = text(section(1, "明年工作计划", null), section(1, "问题", null, "缺人。"));
        Requirements called = new Requirements(Blueprint.NONE, List.of("工作计划", "问题", "建议"));
        assertThat(Completeness.of(content, called, Set.of()).gaps())
                .extracting(Gap::kind, Gap::subject)
                .containsExactly(tuple(Kind.EMPTY_SECTION, "工作计划"), tuple(Kind.MISSING_SECTION, "建议"));
    }

    @Test
    void an_indicator_that_is_not_told_is_named() {
        RequiredIndicator roads = new RequiredIndicator("ROAD-1", "农村公路");
        Blueprint blueprint = new Blueprint(List.of(), List.of(roads), null, null, null);
        Requirements asked = new Requirements(blueprint, List.of());
        Content content = text(section(1, "工作", null, "好。"));
        assertThat(Completeness.of(content, asked, Set.of()).gaps())
                .extracting(Gap::kind, Gap::subject)
                .containsExactly(tuple(Kind.MISSING_INDICATOR, "ROAD-1"));
        assertThat(Completeness.of(content, asked, Set.of("ROAD-1")).gaps()).isEmpty();
    }

    @Test
    void a_report_without_text_says_so() {
        assertThat(gaps(text(), Blueprint.NONE)).containsExactly(Kind.NO_TEXT);
    }
}
