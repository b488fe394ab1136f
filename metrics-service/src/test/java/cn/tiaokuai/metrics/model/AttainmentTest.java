package cn.tiaokuai.metrics.model;

import static cn.tiaokuai.metrics.model.Figures.months;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttainmentTest {

    private static final List<Accumulation> ACCUMULATIONS = List.of(Accumulation.values());

    private static Attainment target(
            Direction direction, Accumulation accumulation, BigDecimal baseline, BigDecimal value, BigDecimal to) {
        return new Attainment(direction, accumulation, baseline, value, to, null);
    }

    /** The last column: completion, expected progress, deviation. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // rising: actual / target
                "HIGHER | FLOW       | -    | 45  | -  | 46.5  | 9  | 103.3  75.0  28.3",
                "HIGHER | FLOW       | -    | 45  | -  | 14    | 9  | 31.1   75.0  -43.9",
                "HIGHER | FLOW       | -    | 45  | -  | -3    | 1  | -6.7   8.3   -15.0",
                "HIGHER | CUMULATIVE | -    | 100 | -  | 50    | 6  | 50.0   50.0  0.0",
                // a level that grows is expected on the line from where it started, one of unknown start at its target
                "HIGHER | STOCK      | 1000 | 1100 | - | 1050  | 6  | 95.5   95.5  0.0",
                "HIGHER | STOCK      | 1000 | 1100 | - | 1000  | 6  | 90.9   95.5  -4.5",
                "HIGHER | STOCK      | -    | 90   | - | 81    | 1  | 90.0   100.0 -10.0",
                // rising to zero or below: the way from the baseline; without one it is held
                "HIGHER | FLOW       | -120 | 0   | -  | -20   | 3  | 8.3    25.0  -16.7",
                "HIGHER | FLOW       | -120 | -60 | -  | -15   | 3  | 25.0   25.0  0.0",
                "HIGHER | FLOW       | -    | 0   | -  | 0     | 3  | 100.0  100.0 0.0",
                "HIGHER | FLOW       | -    | 0   | -  | -1    | 3  | 0.0    100.0 -100.0",
                "HIGHER | STOCK      | 5    | -10 | -  | 0     | 3  | 100.0  100.0 0.0",
                // falling from a baseline: the way down, not actual / target
                "LOWER  | STOCK      | 5    | 3   | -  | 4     | 6  | 50.0   50.0  0.0",
                "LOWER  | STOCK      | 5    | 3   | -  | 5.5   | 6  | -25.0  50.0  -75.0",
                "LOWER  | STOCK      | 5    | 0   | -  | 0     | 12 | 100.0  100.0 0.0",
                "LOWER  | FLOW       | 120  | 100 | -  | 25    | 3  | 25.0   25.0  0.0",
                "LOWER  | FLOW       | 120  | 100 | -  | 30    | 3  | 0.0    25.0  -25.0",
                "LOWER  | FLOW       | 120  | 100 | -  | 20    | 3  | 50.0   25.0  25.0",
                // ceilings: all while kept, else allowed / actual; a ceiling of zero knows all or nothing
                "LOWER  | FLOW       | -    | 12  | -  | 3     | 3  | 100.0  100.0 0.0",
                "LOWER  | FLOW       | -    | 12  | -  | 4     | 3  | 75.0   100.0 -25.0",
                "LOWER  | FLOW       | 10   | 12  | -  | 4     | 3  | 75.0   100.0 -25.0",
                "LOWER  | STOCK      | 12   | 12  | -  | 16    | 3  | 75.0   100.0 -25.0",
                "LOWER  | FLOW       | -    | 0   | -  | 0     | 3  | 100.0  100.0 0.0",
                "LOWER  | FLOW       | -    | 0   | -  | 1     | 3  | 0.0    100.0 -100.0",
                // ranges: kept or not
                "RANGE  | STOCK      | -    | 40  | 60 | 60    | 3  | 100.0  100.0 0.0",
                "RANGE  | STOCK      | -    | 40  | 60 | 61    | 3  | 0.0    100.0 -100.0",
                "RANGE  | FLOW       | -    | 40  | 60 | 12    | 3  | 100.0  100.0 0.0",
            })
    void completion_expected_progress_and_deviation(
            Direction direction,
            Accumulation accumulation,
            BigDecimal baseline,
            BigDecimal value,
            BigDecimal to,
            BigDecimal actual,
            int months,
            String figures) {
        Attainment rules = target(direction, accumulation, baseline, value, to);
        assertThat(rules.completion(actual, months).percent() + " "
                        + rules.expected(months).percent() + " "
                        + rules.deviation(actual, months).percent())
                .isEqualTo(figures.replaceAll(" +", " "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "HIGHER | FLOW  | 10  | -  | 4 6             | true",
                "HIGHER | FLOW  | 10  | -  | 4 5.9           | false",
                "HIGHER | STOCK | 10  | -  | 9 10            | true",
                // a loss that is to stay above -10 may still grow until December
                "HIGHER | FLOW  | -10 | -  | -1 -1           | false",
                "HIGHER | FLOW  | 0   | -  | 0 0             | false",
                "HIGHER | FLOW  | -12 | -  | -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 | true",
                // a ceiling is kept when the year is over, and when nothing is missing
                "LOWER  | FLOW  | 12  | -  | 1 1             | false",
                "LOWER  | FLOW  | 12  | -  | 1 1 1 1 1 1 1 1 1 1 1 1 | true",
                "LOWER  | FLOW  | 12  | -  | - 1 1 1 1 1 1 1 1 1 1 1 | false",
                "LOWER  | FLOW  | 12  | -  | 2 1 1 1 1 1 1 1 1 1 1 1 | false",
                "LOWER  | STOCK | 12  | -  | - - - - - - - - - - - 12 | true",
                "LOWER  | STOCK | 12  | -  | - - - - - - - - - - 12  | false",
                "RANGE  | STOCK | 40  | 60 | - - - - - - - - - - - 50 | true",
                "RANGE  | STOCK | 40  | 60 | - - - - - - - - - - - 39 | false",
            })
    void a_target_is_achieved_when_it_can_no_longer_be_missed(
            Direction direction,
            Accumulation accumulation,
            BigDecimal value,
            BigDecimal to,
            String months,
            boolean achieved) {
        Values values = Figures.months(months);
        BigDecimal actual = values.together(accumulation).orElseThrow();
        assertThat(target(direction, accumulation, null, value, to).isAchieved(actual, values))
                .isEqualTo(achieved);
    }

    /** Whatever the target: a better value never completes less, and the plan is what is expected. */
    @Test
    void a_better_value_is_never_further_from_its_target() {
        Random random = new Random(20260101);
        for (int i = 0; i < 20_000; i++) {
            Direction direction = random.nextBoolean() ? Direction.HIGHER : Direction.LOWER;
            Attainment rules = target(
                    direction,
                    ACCUMULATIONS.get(random.nextInt(3)),
                    random.nextBoolean() ? null : number(random),
                    number(random),
                    null);
            int months = 1 + random.nextInt(12);
            BigDecimal value = number(random);
            BigDecimal better = direction == Direction.HIGHER
                    ? value.add(number(random).abs())
                    : value.subtract(number(random).abs());
            assertThat(rules.completion(better, months)
                            .minus(rules.completion(value, months))
                            .part())
                    .as("%s: %s after %s in month %s", rules, better, value, months)
                    .isNotNegative();
        }
    }

    @Test
    void at_the_end_of_the_year_everything_is_expected() {
        Random random = new Random(20261231);
        for (int i = 0; i < 5_000; i++) {
            Attainment rules = target(
                    random.nextBoolean() ? Direction.HIGHER : Direction.LOWER,
                    ACCUMULATIONS.get(random.nextInt(3)),
                    random.nextBoolean() ? null : number(random),
                    number(random),
                    null);
            assertThat(rules.expected(12).percent()).as("%s", rules).isEqualByComparingTo("100");
            assertThat(rules.completion(rules.target(), 12).percent()).isEqualByComparingTo("100");
        }
    }

    @Test
    void the_lamp_follows_the_exact_deviation_and_not_the_figure_shown() {
        Attainment rules = target(Direction.HIGHER, Accumulation.FLOW, null, new BigDecimal("100"), null);
        Ratio behind = rules.deviation(new BigDecimal("74.96"), 9);
        assertThat(behind.percent()).isEqualByComparingTo("0.0");
        assertThat(Figures.THRESHOLDS.lamp(behind)).isEqualTo(Lamp.BLUE);
    }

    @Test
    void a_third_that_has_no_last_digit_meets_its_threshold_exactly() {
        Attainment rules = target(Direction.HIGHER, Accumulation.FLOW, null, new BigDecimal("30"), null);
        assertThat(Figures.THRESHOLDS.lamp(rules.deviation(new BigDecimal("17"), 8)))
                .isEqualTo(Lamp.BLUE);
    }

    private static BigDecimal number(Random random) {
        return BigDecimal.valueOf(random.nextInt(2001) - 1000, random.nextInt(4));
    }

    @Test
    void a_flow_counts_every_month() {
        assertThat(months("1 2 3.5").together(Accumulation.FLOW)).contains(new BigDecimal("6.5"));
    }

    private static Attainment planned(Direction direction, Accumulation accumulation, String months) {
        List<BigDecimal> plan =
                Arrays.stream(months.split(" ", -1)).map(BigDecimal::new).toList();
        return new Attainment(direction, accumulation, null, plan.getLast(), null, plan);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // nothing is expected before the thaw
                "HIGHER | FLOW  | 0 0 0 10 30 50 70 90 100 100 100 100 | 0  | 3 | 0.0   0.0   0.0",
                "HIGHER | FLOW  | 0 0 0 10 30 50 70 90 100 100 100 100 | 25 | 5 | 25.0  30.0  -5.0",
                "HIGHER | STOCK | 50 50 50 50 50 60 60 60 60 60 60 100 | 60 | 6 | 60.0  60.0  0.0",
                // a ceiling that may be used up early
                "LOWER  | FLOW  | 8 8 8 8 8 8 8 8 8 8 8 12             | 8  | 2 | 100.0 100.0 0.0",
                "LOWER  | FLOW  | 8 8 8 8 8 8 8 8 8 8 8 12             | 10 | 2 | 80.0  100.0 -20.0",
            })
    void a_plan_by_months_takes_the_place_of_the_straight_line(
            Direction direction,
            Accumulation accumulation,
            String plan,
            BigDecimal actual,
            int months,
            String figures) {
        Attainment rules = planned(direction, accumulation, plan);
        assertThat(rules.completion(actual, months).percent() + " "
                        + rules.expected(months).percent() + " "
                        + rules.deviation(actual, months).percent())
                .isEqualTo(figures.replaceAll(" +", " "));
    }

    /** Whatever the plan: who is on it deviates by nothing, and at the end of the year all is expected. */
    @Test
    void who_is_on_plan_deviates_by_nothing() {
        Random random = new Random(12);
        for (int i = 0; i < 500; i++) {
            StringBuilder plan = new StringBuilder();
            for (int month = 1; month <= 12; month++) {
                plan.append(month == 1 ? "" : " ").append(1 + random.nextInt(100));
            }
            Attainment without = planned(
                    random.nextBoolean() ? Direction.HIGHER : Direction.LOWER,
                    ACCUMULATIONS.get(random.nextInt(3)),
                    plan.toString());
            // From nowhere, from below zero, from below the target, from above it.
            List<BigDecimal> baselines = Arrays.asList(
                    null,
                    BigDecimal.valueOf(-5),
                    without.target().subtract(BigDecimal.ONE),
                    without.target().add(BigDecimal.TEN));
            Attainment rules = new Attainment(
                    without.direction(),
                    without.accumulation(),
                    baselines.get(random.nextInt(4)),
                    without.target(),
                    null,
                    without.plan());
            int month = 1 + random.nextInt(12);
            assertThat(rules.deviation(rules.plan().get(month - 1), month).percent())
                    .as("%s in month %s", rules, month)
                    .isEqualByComparingTo("0");
            assertThat(rules.expected(12).percent()).isEqualByComparingTo("100");
        }
    }
}
