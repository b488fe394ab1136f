package cn.tiaokuai.report.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobustnessTest {

    private static final String REPORT = """
            石桥镇2023年工作总结和2024年工作计划
            县政府：
            一、2023年工作
            （一）农业稳步发展。全年播种1.2万余亩，其中水稻8000亩、玉米4000亩，完成率98.5%，位列全县第二。
            （二）民生持续改善。救助320户1105人，发放XX万元；新建“长者食堂”3个：东街、西街、南街。
            二、2024年计划
            一是抓好招商。引进企业5家，6月底前开工。二是改造公路12公里。
            石桥镇人民政府
            2023年12月5日
            """;

    @Test
    void no_mutation_of_a_report_makes_the_reader_fail() {
        Random random = new Random(20231205);
        for (int run = 0; run < 1_500; run++) {
            StringBuilder text = new StringBuilder(REPORT);
            for (int change = 0; change < 6; change++) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.setCharAt(at, REPORT.charAt(random.nextInt(REPORT.length())));
                    default -> text.insert(at, REPORT.charAt(random.nextInt(REPORT.length())));
                }
            }
            assertThatCode(() -> Reader.read(text.toString()))
                    .as(text.toString())
                    .doesNotThrowAnyException();
        }
    }

    /** Words that the rules look for, in any order: reaches further into them than slips of the pen do. */
    @Test
    void no_row_of_telling_words_makes_the_reader_fail() {
        List<String> words = List.of(("其中 其中： 分别为 分别于 包括： 共计 合计 总数 共 占 占总数的 由 从 提高到 提高 下降 比上年增加 去年同期 同比增长 增支 加上 收入总计 均 "
                        + "，，；；。。、、（）“”和等中 整改 发现 受理 办结 合格 不合格 审减 整改率 办结率 完成 任务 目标 排名 第3 第一 县道 东街 户籍 常住 党员 其余 "
                        + "3个 12个 120件 118件 0件 7人 12户 40人次 5.2% 98.33% 100% 7.4个百分点 1.2万人 3亿元 0.5亿元 XX万元 近5亿元 20余件 3倍 2023年7月8日 5月 三条 两大")
                .split(" "));
        Random random = new Random(46);
        for (int run = 0; run < 5_000; run++) {
            StringBuilder text = new StringBuilder("石桥镇2023年工作总结\n");
            random.ints(30, 0, words.size()).forEach(word -> text.append(words.get(word)));
            assertThatCode(() -> Reader.read(text.toString()))
                    .as(text.toString())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void no_characters_make_the_reader_fail() {
        Random random = new Random(7);
        for (int run = 0; run < 300; run++) {
            StringBuilder text = new StringBuilder();
            random.ints(400, 0, Character.MAX_VALUE + 1).forEach(c -> text.append((char) c));
            assertThatCode(() -> Reader.read(text.toString())).doesNotThrowAnyException();
        }
    }

    /** Each of these would take hours if anything looked at all that came before; here they take seconds. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "（",
                "“一",
                "1个、",
                "12个，其中3个、",
                "户1人",
                "1户（",
                "同比增长5%，",
                "\n一、a。b",
                "1月",
                "一是好。",
                "其中",
                "进一步",
                "\n"
            })
    void a_text_of_a_book_s_length_is_read(String piece) {
        assertThatCode(() -> Reader.read(piece.repeat(MANY / piece.length()))).doesNotThrowAnyException();
    }

    private static final int MANY = 200_000;

    /** Copies with figures of their own, so that no paragraph is known already; with and without line ends. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", ""})
    void ten_megabytes_are_read(String lineEnd) {
        String report = REPORT.replace("\n", lineEnd);
        StringBuilder text = new StringBuilder();
        int copies = 0;
        while (text.length() < TEN_MEGABYTES) {
            copies++;
            text.append(report.replace("320户", (1000 + copies) + "户"));
        }
        Reading reading = Reader.read(text.toString());
        assertThat(reading.figures()).hasSizeGreaterThan(copies);
        assertThat(reading.figures().getLast().end()).isLessThanOrEqualTo(text.length());
    }

    /** In UTF-8, three bytes a character. */
    private static final int TEN_MEGABYTES = 10_000_000 / 3;

    @Test
    void brackets_may_be_nested_as_deep_as_anybody_likes() {
        assertThatCode(() -> Reader.read("（".repeat(MANY) + "12个" + "）".repeat(MANY)))
                .doesNotThrowAnyException();
    }

    @Test
    void an_edit_gives_the_same_reading_as_a_new_reader() {
        Reader reader = new Reader();
        reader.readAgain(REPORT);
        String edited = REPORT.replace("8000亩", "7000亩");
        assertThat(reader.readAgain(edited)).isEqualTo(Reader.read(edited));
    }

    @Test
    void offsets_are_those_of_the_text() {
        assertThat(Reader.read(REPORT).figures())
                .allSatisfy(figure -> assertThat(REPORT.substring(figure.start(), figure.end()))
                        .isEqualTo(figure.text()));
    }
}
