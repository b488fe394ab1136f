package cn.tiaokuai.report.compendium;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.report.analysis.Figure;
import cn.tiaokuai.report.analysis.Reader;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Rewriting;
import cn.tiaokuai.report.drafting.model.Rewriting.Replacement;
import cn.tiaokuai.report.drafting.model.Section;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MaskingsTest {

    private static final List<String> PLACES = List.of("临江区", "青石镇", "柳荫街道");

    private static String masked(String paragraph) {
        Content content = new Content(
                "工作总结", List.of(Section.plain(UUID.randomUUID(), 1, "一、", "主要工作", false, null, List.of(paragraph))));
        List<Replacement> replacements =
                Maskings.of(content.text(), Reader.read(content.text()), Maskings.placeNames(PLACES), 5).stream()
                        .map(masking -> new Replacement(masking.start(), masking.end(), masking.replacement()))
                        .toList();
        return Rewriting.apply(content, replacements)
                .sections()
                .getFirst()
                .paragraphs()
                .getFirst();
    }

    @Test
    void names_of_places_give_way_to_their_kind() {
        assertThat(masked("临江区青石镇新建公厕6座，青石经验在全省推广。")).isEqualTo("某区某镇新建公厕6座，某地经验在全省推广。");
    }

    @Test
    void amounts_of_money_keep_their_unit() {
        assertThat(masked("完成投资1.2亿元，发放补贴36.5万元。")).isEqualTo("完成投资××亿元，发放补贴××万元。");
    }

    @Test
    void a_small_count_of_people_takes_along_what_would_give_it_back() {
        assertThat(masked("全年受理案件30件，其中办结28件、未办结2件。")).isEqualTo("全年受理案件30件，其中办结若干件、未办结若干件。");
    }

    @Test
    void counts_that_point_to_nobody_stay() {
        assertThat(masked("新建桥梁3座，排查隐患128处。")).isEqualTo("新建桥梁3座，排查隐患128处。");
    }

    /** Whatever the numbers: a reader of the masked text finds no amount, no small count and none that follows from the rest. */
    @Test
    void what_is_masked_cannot_be_read_any_more() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int closed = random.nextInt(1, 40);
            int open = random.nextInt(1, 8);
            String text = "临江区全年受理案件%d件，其中办结%d件、未办结%d件。发放补贴%d.5万元，修路%d公里。"
                    .formatted(closed + open, closed, open, random.nextInt(1, 900), random.nextInt(1, 90));
            String shown = masked(text);
            List<Figure> cases = Reader.read("工作总结\n一、主要工作\n" + shown).figures().stream()
                    .filter(figure -> figure.value() != null)
                    .toList();
            assertThat(shown).as(text).doesNotContain("临江").contains("某区全年受理案件", "发放补贴××万元，修路");
            assertThat(cases)
                    .as(shown)
                    .noneMatch(figure -> "万元".equals(figure.unit()))
                    .noneMatch(figure ->
                            "件".equals(figure.unit()) && figure.value().compareTo(BigDecimal.valueOf(5)) < 0);
            long told =
                    cases.stream().filter(figure -> "件".equals(figure.unit())).count();
            assertThat(told).as("of total and two parts, " + shown).isNotEqualTo(2);
        }
    }
}
