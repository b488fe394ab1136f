package cn.tiaokuai.metrics.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineageTest {

    private static final Period BEFORE = new Period(2024, Frequency.MONTH, 5);
    private static final Period AFTER = new Period(2024, Frequency.MONTH, 7);
    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);

    private static Succession succession(LocalDate day, String from, String to, String weight) {
        return new Succession(UUID.randomUUID(), day, from, to, new BigDecimal(weight));
    }

    private static Optional<BigDecimal> restated(
            Lineage lineage, String unit, Period period, Aggregation aggregation, Map<String, Integer> reported) {
        return lineage.restated(unit, period, aggregation, source -> Optional.ofNullable(reported.get(source))
                .map(BigDecimal::valueOf));
    }

    @Test
    void a_merged_unit_stands_for_those_it_was_made_of() {
        Lineage lineage = new Lineage(List.of(succession(DAY, "A", "C", "1"), succession(DAY, "B", "C", "1")));
        Map<String, Integer> reported = Map.of("A", 10, "B", 5, "C", 16);
        assertThat(restated(lineage, "C", BEFORE, Aggregation.SUM, reported)).hasValue(new BigDecimal("15"));
        assertThat(restated(lineage, "C", BEFORE, Aggregation.MAX, reported)).hasValue(new BigDecimal("10"));
        assertThat(restated(lineage, "C", AFTER, Aggregation.SUM, reported)).hasValue(new BigDecimal("16"));
    }

    @Test
    void a_unit_that_takes_another_in_stands_for_both() {
        Lineage lineage = new Lineage(List.of(succession(DAY, "A", "A", "1"), succession(DAY, "B", "A", "1")));
        assertThat(restated(lineage, "A", BEFORE, Aggregation.SUM, Map.of("A", 10, "B", 5)))
                .hasValue(new BigDecimal("15"));
    }

    @Test
    void parts_of_a_split_unit_stand_for_their_weights_of_what_adds_up() {
        Lineage lineage = new Lineage(List.of(succession(DAY, "A", "A", "0.6"), succession(DAY, "A", "B", "0.4")));
        assertThat(restated(lineage, "B", BEFORE, Aggregation.SUM, Map.of("A", 10))
                        .orElseThrow())
                .isEqualByComparingTo("4");
        assertThat(restated(lineage, "B", BEFORE, Aggregation.NONE, Map.of("A", 10)))
                .hasValue(BigDecimal.TEN);
    }

    @Test
    void what_is_missing_of_one_is_missing_of_all() {
        Lineage lineage = new Lineage(List.of(succession(DAY, "A", "C", "1"), succession(DAY, "B", "C", "1")));
        assertThat(restated(lineage, "C", BEFORE, Aggregation.SUM, Map.of("A", 10)))
                .isEmpty();
    }

    @Test
    void nothing_is_made_of_several_rates() {
        Lineage lineage = new Lineage(List.of(succession(DAY, "A", "C", "1"), succession(DAY, "B", "C", "1")));
        assertThat(restated(lineage, "C", BEFORE, Aggregation.NONE, Map.of("A", 10, "B", 5)))
                .isEmpty();
    }

    @Test
    void a_period_belongs_to_those_who_are_there_on_its_last_day() {
        Period year = new Period(2024, Frequency.YEAR, 1);
        assertThat(new Life(null, DAY).covers(year)).isFalse();
        assertThat(new Life(DAY, null).covers(year)).isTrue();
        assertThat(new Life(null, DAY).covers(new Period(2024, Frequency.HALF_YEAR, 1)))
                .isTrue();
    }

    /** Units of today by merging, splitting and regrouping at random: all of them together have each unit of then once. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_happens_sums_stay_the_same(long seed) {
        Random random = new Random(seed);
        for (int run = 0; run < 50; run++) {
            List<String> units = new ArrayList<>(List.of("A", "B", "C", "D", "E"));
            List<String> then = List.copyOf(units);
            List<Succession> all = new ArrayList<>();
            for (int step = 0; step < 6; step++) {
                units = reorganised(units, DAY.plusMonths(step), "N" + step, all, random);
            }
            Lineage lineage = new Lineage(all);
            Map<String, BigDecimal> together = new HashMap<>();
            for (String unit : units) {
                lineage.shares(unit, BEFORE)
                        .forEach((source, weight) -> together.merge(source, weight, BigDecimal::add));
            }
            assertThat(together.keySet()).containsExactlyInAnyOrderElementsOf(then);
            assertThat(together.values()).allSatisfy(sum -> assertThat(sum).isEqualByComparingTo("1"));
        }
    }

    /** Also where some have not reported: they are missing in what was reported, and as much in what is restated. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void what_is_known_of_all_units_of_today_is_what_those_of_then_have_reported(long seed) {
        Random random = new Random(seed);
        for (int run = 0; run < 50; run++) {
            List<String> units = new ArrayList<>(List.of("A", "B", "C", "D", "E"));
            Map<String, BigDecimal> reported = new HashMap<>();
            units.stream()
                    .filter(unit -> random.nextInt(4) > 0)
                    .forEach(unit -> reported.put(unit, BigDecimal.valueOf(random.nextInt(1000), 1)));
            List<Succession> all = new ArrayList<>();
            for (int step = 0; step < 4; step++) {
                units = reorganised(units, DAY.plusMonths(step), "N" + step, all, random);
            }
            Lineage lineage = new Lineage(all);
            BigDecimal together = units.stream()
                    .flatMap(
                            unit -> lineage
                                    .known(
                                            unit,
                                            BEFORE,
                                            Aggregation.SUM,
                                            source -> Optional.ofNullable(reported.get(source)))
                                    .stream())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(together)
                    .isEqualByComparingTo(reported.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    @Test
    void a_unit_comes_from_all_that_its_sources_come_from() {
        Lineage lineage =
                new Lineage(List.of(succession(DAY, "A", "B", "1"), succession(DAY.plusMonths(1), "B", "C", "1")));
        assertThat(lineage.origins("C")).containsExactlyInAnyOrder("A", "B", "C");
        assertThat(lineage.origins("A")).containsExactly("A");
    }

    private static List<String> reorganised(
            List<String> units, LocalDate day, String name, List<Succession> all, Random random) {
        List<String> sources =
                units.stream().filter(unit -> random.nextInt(3) == 0).toList();
        if (sources.isEmpty()) {
            return units;
        }
        List<String> heirs = new ArrayList<>(List.of(name));
        if (random.nextBoolean()) {
            heirs.add(random.nextBoolean() ? sources.getFirst() : name + "b");
        }
        for (String source : sources) {
            if (heirs.size() == 1) {
                all.add(succession(day, source, heirs.getFirst(), "1"));
            } else {
                int tenths = 1 + random.nextInt(9);
                all.add(succession(day, source, heirs.getFirst(), "0." + tenths));
                all.add(succession(day, source, heirs.getLast(), "0." + (10 - tenths)));
            }
        }
        TreeSet<String> left = new TreeSet<>(units);
        left.removeAll(sources);
        left.addAll(heirs);
        return new ArrayList<>(left);
    }
}
