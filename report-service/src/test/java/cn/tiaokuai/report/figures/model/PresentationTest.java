package cn.tiaokuai.report.figures.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresentationTest {

    @ParameterizedTest
    @CsvSource({
        "46.5, 公里, 1, ONE, 公里, , 46.5公里",
        "46.55, 公里, 1, ONE, 公里, , 46.6公里",
        "46.5, 公里, 0, ONE, 米, , 46500米",
        "12000, 万元, 1, HUNDRED_MILLION, 元, , 1.2亿元",
        "12345678, 元, 2, TEN_THOUSAND, 元, , 1234.57万元",
        "1.5, 公顷, 1, ONE, 亩, , 22.5亩",
        "98.25, ％, 1, ONE, %, , 98.3%",
        "46.97, 公里, 0, ONE, 公里, MORE_THAN, 超过46公里",
        "46.97, 公里, 0, ONE, 公里, AT_LEAST, 46公里以上",
        "46.02, 公里, 0, ONE, 公里, AT_MOST, 不超过47公里",
        "46.02, 公里, 0, ONE, 公里, LESS_THAN, 47公里以下",
        "46.5, 公里, 0, ONE, 公里, ABOUT, 约47公里",
    })
    void a_value_is_shown_in_the_words_of_the_text(
            BigDecimal value,
            String unit,
            int decimals,
            Magnitude magnitude,
            String word,
            Qualifier qualifier,
            String text) {
        assertThat(new Presentation(decimals, magnitude, word, qualifier).text(value, unit))
                .isEqualTo(text);
    }

    @Test
    void a_figure_is_shown_as_the_text_had_it() {
        Presentation like = Presentation.like(new Stated(new BigDecimal("1.20"), "亿元", null));
        assertThat(like.text(new BigDecimal("12345"), "万元")).isEqualTo("1.23亿元");
    }

    @Test
    void kilometres_cannot_be_shown_as_ground() {
        Presentation ground = new Presentation(0, Magnitude.ONE, "亩", null);
        assertThat(ground.suits("公里")).isFalse();
        assertThat(ground.suits("公顷")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "46.5, 公里, , 46.5, 公里, true",
        "46.5, 公里, , 46.54, 公里, true",
        "46.5, 公里, , 46.6, 公里, false",
        "46500, 米, , 46.5, 公里, true",
        "1.2, 亿元, , 12300, 万元, true",
        "1.2, 亿元, , 12600, 万元, false",
        "5, 亿元, , 50300, 万元, true",
        "5, 亿元, , 54000, 万元, false",
        "46, 公里, MORE_THAN, 46.5, 公里, true",
        "46, 公里, MORE_THAN, 47.5, 公里, false",
        "45, 公里, AT_LEAST, 460, 公里, true",
        "47, 公里, AT_MOST, 46.5, 公里, true",
        "50, 公里, ABOUT, 46.5, 公里, true",
        "46.5, 亩, , 46.5, 公里, false",
        "300, 名, , 300, 人, true",
    })
    void a_stated_number_says_what_it_may_mean(
            BigDecimal stated, String unit, Qualifier qualifier, BigDecimal data, String measureUnit, boolean says) {
        assertThat(new Stated(stated, unit, qualifier).says(data, measureUnit)).isEqualTo(says);
    }
}
