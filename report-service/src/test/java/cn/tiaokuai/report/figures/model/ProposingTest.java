package cn.tiaokuai.report.figures.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.report.figures.model.Proposing.Concern;
import cn.tiaokuai.report.figures.model.Proposing.Proposal;
import cn.tiaokuai.report.figures.model.Proposing.Statement;
import cn.tiaokuai.report.figures.model.Proposing.Tells;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposingTest {

    private static final Concern ROADS = new Concern("ROAD", "农村公路新改建里程", "公里");
    private static final Concern BRIDGES = new Concern("BRIDGE", "农村公路危桥改造数", "座");

    private static Mention mention(String subject, String number, String unit, String period) {
        return mention(10, subject, number, unit, null, period);
    }

    private static Mention mention(
            int start, String subject, String number, String unit, Qualifier qualifier, String period) {
        Stated stated = new Stated(new BigDecimal(number), unit, qualifier);
        return new Mention(start, start + 5, number + unit, subject, stated, period);
    }

    private static List<Proposal> proposed(List<Mention> mentions, List<Known> known, Concern... concerns) {
        List<Statement> statements =
                mentions.stream().map(each -> new Statement(each, Tells.VALUE)).toList();
        return Proposing.of(statements, List.of(concerns), known, 2025, period -> true);
    }

    private static List<Proposal> proposed(Mention mention, Concern... concerns) {
        return proposed(List.of(mention), List.of(), concerns);
    }

    @Test
    void a_figure_of_the_same_thing_is_proposed_for_the_months_that_the_text_speaks_of() {
        assertThat(proposed(mention("新改建农村公路", "46.5", "公里", "上半年"), BRIDGES, ROADS))
                .singleElement()
                .satisfies(proposal -> {
                    assertThat(proposal.concern()).isEqualTo(ROADS);
                    assertThat(proposal.months()).isEqualTo(new Period(2025, 1, 6, false));
                    assertThat(proposal.value()).isEqualByComparingTo("46.5");
                });
    }

    @Test
    void what_counts_something_else_or_in_another_measure_is_not() {
        assertThat(proposed(mention("新改建农村公路", "46.5", "万元", null), ROADS)).isEmpty();
        assertThat(proposed(mention("公路养护", "46.5", "公里", null), ROADS)).isEmpty();
        assertThat(proposed(mention("", "46.5", "公里", null), ROADS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.2, 亿元, 万元, 12000", "46500, 米, 公里, 46.5", "100, 亩, 公顷, 6.666667", "3, 万元, 元, 30000"})
    void the_value_is_told_in_the_measure_unit_of_the_indicator(
            String number, String unit, String wanted, String told) {
        Concern concern = new Concern("X", "农村公路建设投资", wanted);
        assertThat(proposed(mention("农村公路建设投资", number, unit, null), concern))
                .extracting(proposal -> proposal.value().toPlainString())
                .containsExactly(told);
    }

    @Test
    void one_indicator_and_time_is_proposed_once_by_what_names_it_best() {
        Mention loosely = mention(1, "全区新改建农村公路和管护道路", "50", "公里", null, null);
        Mention exactly = mention(30, "新改建农村公路", "46.5", "公里", null, null);
        Mention again = mention(60, "新改建农村公路", "47", "公里", null, null);
        assertThat(proposed(List.of(loosely, exactly, again), List.of(), ROADS))
                .extracting(Proposal::mention)
                .containsExactly(exactly);
    }

    @Test
    void namesakes_are_all_proposed_and_a_person_decides() {
        Concern citys = new Concern("ROAD-CITY", ROADS.name(), ROADS.measureUnit());
        assertThat(proposed(mention("新改建农村公路", "46.5", "公里", null), ROADS, citys, BRIDGES))
                .extracting(Proposal::concern)
                .containsExactly(ROADS, citys);
    }

    @Test
    void what_the_data_says_already_is_no_news() {
        Known data = new Known(
                UUID.randomUUID(), "ROAD", ROADS.name(), "公里", "CUMULATIVE", "2025-12", new BigDecimal("46.52"));
        Stream.of(mention("新改建农村公路", "46.5", "公里", null), mention(1, "新改建农村公路", "46", "公里", Qualifier.AT_LEAST, null))
                .forEach(same -> assertThat(proposed(List.of(same), List.of(data), ROADS))
                        .as(same.text())
                        .isEmpty());
        assertThat(proposed(List.of(mention("新改建农村公路", "48", "公里", null)), List.of(data), ROADS))
                .hasSize(1);
        assertThat(proposed(List.of(mention("新改建农村公路", "46.5", "公里", "上半年")), List.of(data), ROADS))
                .hasSize(1);
    }

    @Test
    void a_year_that_is_not_over_is_not_told_by_what_names_no_end() {
        List<Statement> statements = Stream.of("今年以来", "一季度")
                .map(period -> new Statement(mention("新改建农村公路", "46.5", "公里", period), Tells.VALUE))
                .toList();
        assertThat(Proposing.of(statements, List.of(ROADS), List.of(), 2025, period -> false))
                .extracting(Proposal::months)
                .containsExactly(new Period(2025, 1, 3, false));
    }

    @Test
    void completion_and_change_are_values_only_of_indicators_that_are_called_so() {
        Concern rate = new Concern("RATE", "农村公路建设率", "%");
        Concern growth = new Concern("GROWTH", "农村公路建设增长率", "%");
        Statement change = new Statement(mention("农村公路建设", "5", "%", null), Tells.CHANGE);
        assertThat(Proposing.of(List.of(change), List.of(rate, growth), List.of(), 2025, period -> true))
                .extracting(proposal -> proposal.concern())
                .containsExactly(growth);
    }
}
