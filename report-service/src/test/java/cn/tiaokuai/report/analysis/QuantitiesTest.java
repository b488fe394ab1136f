package cn.tiaokuai.report.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {

    @ParameterizedTest
    @CsvSource({
        "种植脐橙1.825万多亩, 1.825万多亩, 1.825, 万亩, MORE_THAN",
        "兑换积分2万余元, 2万余元, 2, 万元, MORE_THAN",
        "营业收入近5亿元, 近5亿元, 5, 亿元, ABOUT",
        "产值约3个亿, 约3个亿, 3, 亿, ABOUT",
        "满意率98％以上, 98％以上, 98, %, AT_LEAST",
        "提高2-2.5个百分点, 2-2.5个百分点, 2, 个百分点,",
        "服务120万余次, 120万余次, 120, 万次, MORE_THAN",
        "不少于6次, 不少于6次, 6, 次, AT_LEAST",
        "检查企业1675户次, 1675户次, 1675, 户次,",
        "改造公厕两座, 两座, 2, 座,",
        "每季度报告一次, 一次, 1, 次,",
        "覆盖率达百分之九十五, 百分之九十五, 95, %,",
        "连片五十亩以上的大户, 五十亩以上, 50, 亩, AT_LEAST",
        "位列全市第三, 第三, 3, 名次,",
        "'总投资1,250.5万元', '1,250.5万元', 1250.5, 万元,",
        "投入３５万元, ３５万元, 35, 万元,",
        "签署15份多边协议, 15份, 15, 份,",
        "补贴机具1532台（套）, 1532台（套）, 1532, 台（套）,",
        "浓度32微克/立方米, 32微克/立方米, 32, 微克/立方米,",
        "由全市第8位上升, 第8位, 8, 名次,",
    })
    void a_quantity_is_read_with_its_unit_and_qualifier(
            String text, String words, String value, String unit, Figure.Qualifier qualifier) {
        assertThat(Quantities.find(text)).singleElement().satisfies(found -> {
            assertThat(text.substring(found.start(), found.end())).isEqualTo(words);
            assertThat(found.value()).isEqualByComparingTo(value);
            assertThat(found.unit()).isEqualTo(unit);
            assertThat(found.qualifier()).isEqualTo(qualifier);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "围绕县委“14361”战略",
                "Y625线和国道106线",
                "五星镇三塔村",
                "创建4A级景区",
                "〔2023〕3号文件",
                "推进城乡一体化",
                "新建三级公路",
                "学习二十大精神",
                "落实“四个意识”",
                "一村一品",
                "第一批试点",
                "《2023年度3项任务》",
                "XX镇、x村和XX所",
                "XX项目和XX家园",
                "残疾人两项补贴",
                "高效办成一件事",
            })
    void what_counts_nothing_is_no_quantity(String text) {
        assertThat(Quantities.find(text)).isEmpty();
    }

    @Test
    void a_mask_before_a_measure_word_is_a_number() {
        assertThat(Quantities.find("XX县投入XX余万元，修路X公里")).hasSize(2).allMatch(Quantity::masked);
    }

    @Test
    void glued_pairs_are_two() {
        assertThat(Quantities.find("惠及24401户42882人")).extracting(Quantity::unit).containsExactly("户", "人");
    }
}
