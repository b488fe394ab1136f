package cn.tiaokuai.report.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReaderTest {

    private static final String BUREAU = """
            清河县水务局2025年工作总结和2026年工作计划
            今年以来，我局围绕供水保障开展工作，现将情况报告如下：
            一、2025年工作完成情况
            （一）供水保障有力。全年检修管网XX公里，更换水表1200余只。
            （二）河道治理见效
            完成清淤3.5公里。
            二、存在问题
            老旧管网漏损率仍然偏高。
            三、2026年工作计划
            一是抓好管网改造。新建供水管网12公里，6月底前完成招标。
            二是强化节水宣传。通过进校园、进社区等形式，进一步提升群众节水意识。
            """;

    private static final String TOWN = """
            石桥镇2025年工作总结和2026年工作计划
            2025年工作总结
            一、聚焦产业，打基础
            茶园改造面积稳步扩大。
            2026年工作思路
            一、聚力产业升级
            改造茶园300亩，培育茶企2家。
            """;

    @Test
    void parts_follow_from_what_headings_say() {
        assertThat(Reader.read(BUREAU).sections())
                .extracting(Section::part)
                .containsExactly(
                        Part.SUMMARY, Part.SUMMARY, Part.SUMMARY, Part.PROBLEMS, Part.PLAN, Part.PLAN, Part.PLAN);
    }

    @Test
    void each_figure_behind_respectively_counts_the_item_of_its_place() {
        assertThat(Reader.read("石桥镇2023年工作总结\n国道、省道分别为32公里、56公里，会议28次、座谈19次，共47次。")
                        .figures())
                .extracting(Figure::subject)
                .containsExactly("国道", "省道", "会议", "座谈", "合计");
    }

    @Test
    void a_period_counts_for_its_sentence() {
        assertThat(Reader.read("石桥镇2023年工作总结\n2020年建成泵站3座。检修管网5公里。").figures())
                .extracting(Figure::period)
                .containsExactly("2020年", "2023");
    }

    @Test
    void a_heading_may_run_into_its_paragraph() {
        assertThat(Reader.read(BUREAU).sections().get(1).heading()).isEqualTo("供水保障有力。");
    }

    @Test
    void a_report_to_a_congress_tells_of_the_year_before_its_title() {
        Reading reading = Reader.read("2026年石桥镇政府工作报告\n一、2025年工作回顾\n修路5公里。\n二、2026年重点工作\n修路8公里。");
        assertThat(reading.reportYear()).isEqualTo(2025);
        assertThat(reading.planYear()).isEqualTo(2026);
        assertThat(reading.sections()).extracting(Section::part).containsExactly(Part.SUMMARY, Part.PLAN);
        assertThat(reading.commitments()).hasSize(1);
    }

    @Test
    void headings_are_found_where_line_breaks_were_lost() {
        String pasted = "清河县水务局2025年工作总结\n我局情况如下。一、工作开展情况（一）供水有力。检修管网5公里。（二）治水见效。清淤3公里。"
                + "二、2026年工作思路2026年，全局将坚持稳中求进。一是抓好改造。新建管网12公里。";
        assertThat(Reader.read(pasted).sections())
                .extracting(Section::level, Section::heading, Section::part)
                .containsExactly(
                        tuple(1, "工作开展情况", Part.SUMMARY),
                        tuple(2, "供水有力。", Part.SUMMARY),
                        tuple(2, "治水见效。", Part.SUMMARY),
                        tuple(1, "2026年工作思路", Part.PLAN),
                        tuple(2, "抓好改造。", Part.PLAN));
    }

    @Test
    void a_line_without_number_may_head_a_part() {
        assertThat(Reader.read(TOWN).sections())
                .extracting(Section::level, Section::part)
                .containsExactly(
                        tuple(1, Part.SUMMARY), tuple(2, Part.SUMMARY), tuple(1, Part.PLAN), tuple(2, Part.PLAN));
    }

    @Test
    void a_section_ends_where_the_next_of_its_level_begins() {
        Reading reading = Reader.read(BUREAU);
        Section first = reading.sections().getFirst();
        assertThat(first.end()).isEqualTo(reading.sections().get(3).start());
    }

    @Test
    void a_promise_keeps_its_figure_its_unit_and_its_deadline() {
        assertThat(Reader.read(BUREAU).commitments())
                .filteredOn(promise -> promise.targetValue() != null)
                .singleElement()
                .satisfies(promise -> {
                    assertThat(promise.text()).isEqualTo("新建供水管网12公里，6月底前完成招标");
                    assertThat(promise.deadline()).isEqualTo("2026-06");
                    assertThat(promise.targetValue()).isEqualByComparingTo(BigDecimal.valueOf(12));
                    assertThat(promise.unit()).isEqualTo("公里");
                });
        assertThat(Reader.read(TOWN).commitments()).hasSize(2);
    }

    @Test
    void promises_stand_where_their_offsets_say() {
        assertThat(Reader.read(BUREAU).commitments()).isNotEmpty().allSatisfy(promise -> assertThat(
                        BUREAU.substring(promise.start(), promise.end()))
                .isEqualTo(promise.text()));
    }

    @Test
    void the_summary_promises_nothing() {
        assertThat(Reader.read(BUREAU).commitments())
                .noneMatch(promise -> promise.text().contains("清淤"));
    }

    @Test
    void no_text_makes_the_reader_fail() {
        Random random = new Random(20260112);
        String alphabet = "一二三、（）。，；\n1234.是年月XX计划总结问题万公里\uD83D\uDE00 \u3000";
        for (int run = 0; run < 2_000; run++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(120), 0, alphabet.length()).forEach(i -> text.append(alphabet.charAt(i)));
            assertThatCode(() -> Reader.read(text.toString())).doesNotThrowAnyException();
        }
    }

    @Test
    void text_is_decoded_from_utf_8_and_gb18030_and_nothing_else() {
        String text = "工作总结";
        assertThat(TextDecoding.decode(text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new TextDecoding.Decoded(text));
        assertThat(TextDecoding.decode(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new TextDecoding.Decoded(text));
        assertThat(TextDecoding.decode(text.getBytes(Charset.forName("GB18030"))))
                .isEqualTo(new TextDecoding.Decoded(text));
        assertThat(TextDecoding.decode(new byte[] {(byte) 0xFF, (byte) 0xFF, 0}))
                .isInstanceOf(TextDecoding.Refused.class);
    }

    /** Drafters who type with half-width punctuation are read like the others. */
    @Test
    void half_width_punctuation_changes_no_figure_heading_or_check() {
        String half = BUREAU.replace('，', ',')
                .replace('；', ';')
                .replace('：', ':')
                .replace('（', '(')
                .replace('）', ')');
        Reading read = Reader.read(half);
        assertThat(read.figures())
                .extracting(Figure::span)
                .isEqualTo(
                        Reader.read(BUREAU).figures().stream().map(Figure::span).toList());
        assertThat(read.sections())
                .extracting(Section::start, Section::level)
                .isEqualTo(Reader.read(BUREAU).sections().stream()
                        .map(s -> tuple(s.start(), s.level()))
                        .toList());
        assertThat(read.checks())
                .extracting(Check::message)
                .isEqualTo(Reader.read(BUREAU).checks().stream()
                        .map(Check::message)
                        .toList());
        assertThat(read.figures()).allSatisfy(figure -> assertThat(half.substring(figure.start(), figure.end()))
                .isEqualTo(figure.text()));
    }
}
