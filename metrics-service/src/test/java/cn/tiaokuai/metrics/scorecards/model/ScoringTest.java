package cn.tiaokuai.metrics.scorecards.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tiaokuai.metrics.model.Ranking;
import cn.tiaokuai.metrics.model.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTest {

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static Measure of(String value, String percent) {
        return new Measure(Fractions.of(number(value)), new Ratio(number(percent), BigDecimal.valueOf(100)));
    }

    private static BigDecimal hundredfold(Scoring scoring, Measure measure) {
        return Fractions.shown(Fractions.hundredfold(scoring.share(measure).orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({"1, 80, 80", "1, 100, 100", "1, 130, 100", "1.2, 110, 110", "1.2, 130, 120", "1, -20, 0", "1, 0, 0"})
    void a_proportion_is_the_completion_up_to_its_cap(String cap, String percent, String expected) {
        assertThat(hundredfold(new Scoring.Proportion(number(cap)), of("1", percent)))
                .isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "50, 100, 50, 60",
        "50, 100, 75, 80",
        "50, 100, 100, 100",
        "50, 100, 20, 60",
        "50, 100, 500, 100",
        "20, 10, 20, 60",
        "20, 10, 15, 80",
        "20, 10, 5, 100",
        "-10, 10, 0, 80",
    })
    void efficacy_goes_straight_from_sixty_to_a_hundred(String bad, String good, String value, String expected) {
        assertThat(hundredfold(new Scoring.Efficacy(Basis.VALUE, number(bad), number(good)), of(value, "0")))
                .isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"100, 100", "99.999, 80", "90, 80", "89.9, 50", "60, 50", "59.999, 0", "-5, 0", "1000, 100"})
    void a_band_holds_from_its_value_up_to_the_next(String percent, String expected) {
        Scoring bands = new Scoring.Bands(
                Basis.COMPLETION,
                List.of(
                        new Scoring.Band(number("60"), number("0.5")),
                        new Scoring.Band(number("100"), number("1")),
                        new Scoring.Band(number("90"), number("0.8"))));
        assertThat(hundredfold(bands, of("0", percent))).isEqualByComparingTo(expected);
    }

    @Test
    void rules_that_mean_nothing_are_refused() {
        assertThatThrownBy(() -> new Scoring.Efficacy(Basis.VALUE, number("1"), number("1.0")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scoring.Bands(
                        Basis.VALUE,
                        List.of(
                                new Scoring.Band(number("1"), number("1")),
                                new Scoring.Band(number("1.0"), number("0")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scoring.Proportion(BigDecimal.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Rules rules(Missing missing, String... weights) {
        List<Item> items = new ArrayList<>();
        for (String weight : weights) {
            items.add(new Item(number(weight), new Scoring.Proportion(BigDecimal.ONE)));
        }
        return new Rules(items, missing, number("5"), number("10"));
    }

    @Test
    void what_is_missing_scores_nothing_or_does_not_count_as_the_card_says() {
        List<Measure> half = List.of(of("1", "90"), Measure.MISSING);
        assertThat(rules(Missing.ZERO, "60", "40").score(half, List.of()).total())
                .isEqualByComparingTo("54");
        assertThat(rules(Missing.EXCLUDED, "60", "40").score(half, List.of()).total())
                .isEqualByComparingTo("90");
        List<Measure> nothing = List.of(Measure.MISSING, Measure.MISSING);
        assertThat(rules(Missing.EXCLUDED, "60", "40").score(nothing, List.of()).total())
                .isEqualByComparingTo("0");
    }

    @Test
    void bonuses_and_penalties_stop_at_their_caps_and_the_total_at_zero() {
        List<Adjustment> much = List.of(
                new Adjustment.Bonus(number("3")),
                new Adjustment.Bonus(number("4")),
                new Adjustment.Penalty(number("20")));
        Score score = rules(Missing.ZERO, "100").score(List.of(of("1", "50")), much);
        assertThat(score.bonus()).isEqualByComparingTo("5");
        assertThat(score.penalty()).isEqualByComparingTo("10");
        assertThat(score.total()).isEqualByComparingTo("45");
        assertThat(rules(Missing.ZERO, "100").score(List.of(of("1", "1")), much).total())
                .isEqualByComparingTo("0");
    }

    @Test
    void thirds_are_rounded_once() {
        Measure third = new Measure(null, new Ratio(BigDecimal.ONE, BigDecimal.valueOf(3)));
        Score score = rules(Missing.ZERO, "30", "30", "40").score(List.of(third, third, third), List.of());
        assertThat(score.points()).extracting(BigDecimal::toPlainString).containsExactly("10.00", "10.00", "13.33");
        assertThat(score.total()).isEqualByComparingTo("33.33");
    }

    private static Score total(String total, boolean vetoed) {
        return new Score(List.of(), number(total), BigDecimal.ZERO, BigDecimal.ZERO, number(total), vetoed);
    }

    @Test
    void ranks_are_made_by_what_is_shown_and_a_vetoed_unit_has_none() {
        Map<String, BigDecimal> totals = new HashMap<>();
        totals.put("A", total("90.00", false).ranked());
        totals.put("B", total("88.5", false).ranked());
        totals.put("C", total("88.50", false).ranked());
        totals.put("D", total("99", true).ranked());
        totals.put("E", total("70", false).ranked());
        assertThat(Ranking.of(totals)).isEqualTo(Map.of("A", 1, "B", 2, "C", 2, "E", 4));
    }

    /** Whatever is measured: between nothing and all of the weights; more is never worth less; order of items is nothing. */
    @Test
    void scores_stay_within_and_rise_with_what_is_measured() {
        Random random = new Random(5);
        Rules rules = rules(Missing.ZERO, "50", "30", "20");
        for (int i = 0; i < 300; i++) {
            List<Measure> low = new ArrayList<>();
            List<Measure> high = new ArrayList<>();
            for (int n = 0; n < 3; n++) {
                int percent = random.nextInt(150) - 20;
                low.add(of("0", Integer.toString(percent)));
                high.add(of("0", Integer.toString(percent + random.nextInt(30))));
            }
            BigDecimal total = rules.score(low, List.of()).total();
            assertThat(total).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
            assertThat(rules.score(high, List.of()).total()).isGreaterThanOrEqualTo(total);
        }
    }
}
