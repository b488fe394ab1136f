package cn.tiaokuai.report.figures.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.report.wording.model.Phrase;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestingTest {

    private static final Known ROADS = known("ROAD", "农村公路新改建里程", "公里", "CUMULATIVE", "2025-12", "46.5");
    private static final Known BRIDGES = known("BRIDGE", "农村公路危桥改造数", "座", "CUMULATIVE", "2025-12", "12");
    private static final Known HIDDEN = known("RISK", "公路安防隐患整治数", "处", "CUMULATIVE", "2025-12", "39");

    private static Known known(
            String code, String name, String unit, String accumulation, String period, String value) {
        return new Known(UUID.randomUUID(), code, name, unit, accumulation, period, new BigDecimal(value));
    }

    private static Mention mention(String subject, String number, String unit, String period) {
        return new Mention(10, 20, number + unit, subject, new Stated(new BigDecimal(number), unit, null), period);
    }

    private static List<Suggestion> suggested(Mention mention, Known... known) {
        return Suggesting.of(List.of(mention), List.of(known), 2025);
    }

    @Test
    void a_figure_of_like_name_unit_period_and_value_is_suggested_first() {
        Known before = known("ROAD", "农村公路新改建里程", "公里", "CUMULATIVE", "2025-11", "40");
        assertThat(suggested(mention("新改建农村公路", "46.5", "公里", "2025"), before, BRIDGES, ROADS, HIDDEN))
                .first()
                .satisfies(best -> {
                    assertThat(best.known()).isEqualTo(ROADS);
                    assertThat(best.agrees()).isTrue();
                    assertThat(best.reason()).contains("农村公路新改建里程", "2025-12", "数值一致");
                });
    }

    @Test
    void another_value_for_the_same_thing_contradicts() {
        assertThat(suggested(mention("新改建农村公路", "48", "公里", null), ROADS))
                .singleElement()
                .satisfies(found -> assertThat(found.contradicts()).isTrue());
    }

    @Test
    void what_the_text_tells_rightly_elsewhere_is_not_contradicted_by_a_part() {
        List<Suggestion> found = Suggesting.of(
                List.of(mention("新改建农村公路", "46.5", "公里", null), mention("新改建农村公路", "12", "公里", null)),
                List.of(ROADS),
                2025);
        assertThat(found).noneMatch(Suggestion::contradicts);
    }

    @Test
    void the_value_of_an_earlier_period_is_a_suggestion_and_no_contradiction() {
        Known october = known("ROAD", "农村公路新改建里程", "公里", "CUMULATIVE", "2025-10", "40");
        List<Suggestion> found = suggested(mention("新改建农村公路", "40", "公里", "今年以来"), ROADS, october);
        assertThat(found.getFirst().known()).isEqualTo(october);
        assertThat(found).noneMatch(Suggestion::contradicts);
    }

    @Test
    void another_unit_another_year_or_another_thing_is_not_suggested() {
        assertThat(suggested(mention("新改建农村公路", "46.5", "亩", null), ROADS)).isEmpty();
        assertThat(suggested(mention("新改建农村公路", "46.5", "公里", "2023年"), ROADS)).isEmpty();
        assertThat(suggested(mention("城市供水管网", "46.5", "公里", null), ROADS)).isEmpty();
        assertThat(suggested(mention("", "46.5", "公里", null), ROADS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "新改建农村公路, 农村公路新改建里程, 0.7, 1",
        "一般公共预算收入, 一般公共预算收入, 1, 1",
        "全年完成一般公共预算收入, 一般公共预算收入总额, 0.9, 1",
        "农村公路危桥改造, 农村公路新改建里程, 0.3, 0.69",
        "城市供水管网, 农村公路新改建里程, 0, 0.1",
    })
    void names_are_alike_by_the_characters_that_they_share(String one, String other, double least, double most) {
        Phrase first = Phrase.ofName(one);
        Phrase second = Phrase.ofName(other);
        assertThat(first.likenessOfNames(second)).isBetween(least, most);
        assertThat(second.likenessOfNames(first)).isEqualTo(first.likenessOfNames(second));
    }

    @ParameterizedTest
    @CsvSource({
        "2025, 2025, FLOW, true",
        "2025年, 2025-12, CUMULATIVE, true",
        "2025年, 2025-12, FLOW, false",
        "上半年, 2025H1, FLOW, true",
        "上半年, 2025-06, CUMULATIVE, true",
        "前三季度, 2025-09, STOCK, true",
        "第三季度, 2025Q3, FLOW, true",
        "第三季度, 2025Q2, FLOW, false",
        "截至9月底, 2025-09, CUMULATIVE, true",
        "1-9月, 2025-09, CUMULATIVE, true",
        "去年, 2024, FLOW, true",
        "去年, 2025, FLOW, false",
    })
    void periods_of_the_text_are_those_of_the_data(String written, String data, String accumulation, boolean exactly) {
        double answered =
                Period.ofText(written, 2025).answeredBy(Period.ofData(data).orElseThrow(), accumulation);
        assertThat(answered >= Suggesting.SAME_PERIOD).isEqualTo(exactly);
    }
}
