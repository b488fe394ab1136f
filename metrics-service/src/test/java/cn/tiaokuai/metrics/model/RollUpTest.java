package cn.tiaokuai.metrics.model;

import static cn.tiaokuai.metrics.model.Figures.months;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollUpTest {

    private record Unit(String path) implements RollUp.Placed {}

    private static List<String> counted(String... paths) {
        return RollUp.counted(List.of(paths).stream().map(Unit::new).toList()).stream()
                .map(Unit::path)
                .toList();
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
        assertThat(RollUp.together(List.of(months("1 2"), months("2 4 4")), aggregation))
                .isEqualTo(months(together));
    }

    @ParameterizedTest
    @CsvSource({"RATIO", "LAST", "NONE"})
    void what_cannot_be_put_together_is_not(Aggregation aggregation) {
        assertThat(RollUp.together(List.of(months("1"), months("2")), aggregation))
                .isEqualTo(Values.NONE);
        assertThat(RollUp.together(List.of(months("1")), aggregation)).isEqualTo(months("1"));
    }
}
