package cn.tiaokuai.report.compendium;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.report.analysis.Reader;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Rewriting;
import cn.tiaokuai.report.drafting.model.Rewriting.Replacement;
import cn.tiaokuai.report.drafting.model.Section;
import java.util.List;
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
}
