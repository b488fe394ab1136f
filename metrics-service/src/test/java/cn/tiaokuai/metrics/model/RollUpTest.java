package cn.tiaokuai.metrics.model;

import static cn.tiaokuai.metrics.model.Figures.months;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollUpTest {

    private record Unit(String path, Values values, Life life) implements RollUp.Reporter {

        /** A path and what it has by month, like {@code 37.3701: 1 - 3}. */
        static Unit of(String told) {
            String[] parts = told.split(": ", 2);
            return new Unit(parts[0], months(parts[1]), Life.WHOLE);
        }

        Unit until(LocalDate ends) {
            return new Unit(path, values, new Life(null, ends));
        }

        @Override
        public Set<Period> periods() {
            return values.periods();
        }
    }

    private static List<Unit> units(String... told) {
        return List.of(told).stream().map(Unit::of).toList();
    }

    private static List<String> counted(String... paths) {
        return RollUp.counted(
                        List.of(paths).stream()
                                .map(path -> Unit.of(path + ": 1"))
                                .toList(),
                        true)
                .values()
                .stream()
                .flatMap(List::stream)
                .map(Unit::path)
                .toList();
    }

    private static Values together(Aggregation aggregation, boolean addsUp, String place, String... told) {
        return RollUp.together(RollUp.counted(units(told), addsUp), place, Unit::values, aggregation);
    }

    @Test
    void what_a_unit_reports_stands_for_all_below_it() {
        assertThat(counted("37.3701.370102", "37.3701", "37.3702.370201", "37.3702.370202"))
                .containsExactly("37.3701", "37.3702.370201", "37.3702.370202");
    }

    @Test
    void a_code_that_begins_like_another_is_no_unit_below_it() {
        assertThat(counted("37.3701", "37.3701JT", "37.37011")).hasSize(3);
    }

    /** On random trees with random reports: nothing counts that has something reported above it, and all else does. */
    @Test
    void nothing_counts_twice_and_nothing_is_left_out() {
        Random random = new Random(37);
        for (int i = 0; i < 300; i++) {
            List<String> tree = new ArrayList<>(List.of("1"));
            for (int unit = 0; unit < 40; unit++) {
                String code = Integer.toString(random.nextInt(60), 36).toUpperCase(java.util.Locale.ROOT);
                tree.add(tree.get(random.nextInt(tree.size())) + "." + code);
            }
            Set<String> reported = new HashSet<>();
            tree.stream().filter(unit -> random.nextInt(4) == 0).forEach(reported::add);
            Set<String> expected = new HashSet<>();
            for (String unit : reported) {
                if (reported.stream().noneMatch(above -> unit.startsWith(above + "."))) {
                    expected.add(unit);
                }
            }
            assertThat(counted(reported.toArray(String[]::new))).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SUM, 3 6 4",
        "MAX, 2 4 4",
        "MIN, 1 2 4",
    })
    void units_are_put_together_period_by_period(Aggregation aggregation, String together) {
        assertThat(together(aggregation, true, "37", "37.3701: 1 2", "37.3702: 2 4 4"))
                .isEqualTo(months(together));
    }

    /** A city that has said something of January has said nothing of February. */
    @Test
    void what_a_unit_reports_stands_for_all_below_it_in_that_period_only() {
        assertThat(together(Aggregation.SUM, true, "37", "37.3701: 9", "37.3701.370102: 4 5", "37.3701.370103: - 6"))
                .isEqualTo(months("9 11"));
    }

    @Test
    void the_stock_of_some_is_not_the_stock_of_all() {
        assertThat(together(Aggregation.SUM, false, "37", "37.3701: 1 2 3", "37.3702: 1 2"))
                .isEqualTo(months("2 4"));
        assertThat(together(Aggregation.SUM, false, "37", "37.3701: 9", "37.3701.370102: 4 5", "37.3702: 1 1"))
                .as("a city whose districts have gone on")
                .isEqualTo(months("10 6"));
        assertThat(together(Aggregation.SUM, false, "37", "37.3701: 9", "37.3702: - 1"))
                .isEqualTo(Values.NONE);
    }

    @Test
    void the_stock_of_a_unit_that_has_gone_on_in_another_is_not_missed() {
        LocalDate march = LocalDate.of(2026, 3, 1);
        List<Unit> units =
                List.of(Unit.of("37.3701: 1 2").until(march), Unit.of("37.3702: 1 2 3"), Unit.of("37.3703: - - 5"));
        assertThat(RollUp.together(RollUp.counted(units, false), "37", Unit::values, Aggregation.SUM))
                .isEqualTo(months("- - 8"));
    }

    @ParameterizedTest
    @CsvSource({"RATIO", "LAST", "NONE"})
    void what_cannot_be_put_together_is_not_however_few_have_reported(Aggregation aggregation) {
        assertThat(together(aggregation, true, "37", "37.3701: 1", "37.3702: 2"))
                .isEqualTo(Values.NONE);
        assertThat(together(aggregation, true, "37", "37.3701: 1")).isEqualTo(Values.NONE);
        assertThat(together(aggregation, true, "37.3701", "37.3701: 1", "37.3701.370102: 5 6"))
                .isEqualTo(months("1"));
    }
}
