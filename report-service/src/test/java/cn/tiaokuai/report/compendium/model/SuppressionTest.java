package cn.tiaokuai.report.compendium.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuppressionTest {

    /** 3 of 20: 2 killed, 3 hurt, 15 unhurt. */
    private static final List<BigDecimal> PEOPLE = numbers(20, 2, 3, 15);

    @Test
    void a_hidden_part_takes_another_part_with_it() {
        List<Relation> relations = List.of(Relation.sum(0, List.of(1, 2, 3)));
        assertThat(Suppression.complements(PEOPLE, relations, Set.of(1))).containsExactly(java.util.Map.entry(2, 1));
    }

    @Test
    void two_hidden_parts_protect_each_other() {
        List<Relation> relations = List.of(Relation.sum(0, List.of(1, 2, 3)));
        assertThat(Suppression.complements(PEOPLE, relations, Set.of(1, 2))).isEmpty();
    }

    @Test
    void a_rate_gives_its_part_back_unless_it_is_hidden_too() {
        List<BigDecimal> values = numbers(50, 4, 8);
        List<Relation> relations = List.of(Relation.formula(List.of(0, 1, 2)));
        assertThat(Suppression.complements(values, relations, Set.of(1))).containsOnlyKeys(2);
    }

    @Test
    void two_sums_over_the_same_hidden_parts_give_the_rest_back() {
        List<Relation> relations = List.of(Relation.sum(0, List.of(2, 3, 4)), Relation.sum(1, List.of(2, 3)));
        assertThat(Attack.recovered(relations, Set.of(2, 3, 4))).containsExactly(4);
        assertThat(Attack.recovered(relations, Set.of(2, 3))).isEmpty();
    }

    @Test
    void where_nothing_else_is_left_the_total_is_hidden() {
        List<Relation> relations = List.of(Relation.sum(0, List.of(1)));
        assertThat(Suppression.complements(numbers(2, 2), relations, Set.of(1))).containsOnlyKeys(0);
    }

    /** The attacker tries all numbers; what he finds to be one only, he knows. */
    @Test
    void whoever_tries_all_numbers_cannot_tell_what_a_hidden_one_was() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            Tables tables = Tables.any(random);
            Set<Integer> sensitive = new HashSet<>();
            for (int cell = 0; cell < tables.values.size(); cell++) {
                if (tables.values.get(cell) > 0 && tables.values.get(cell) < 3) {
                    sensitive.add(cell);
                }
            }
            List<BigDecimal> values =
                    tables.values.stream().map(BigDecimal::valueOf).toList();
            Set<Integer> hidden = new HashSet<>(sensitive);
            hidden.addAll(
                    Suppression.complements(values, tables.relations, sensitive).keySet());
            assertThat(Suppression.isSafe(tables.relations, hidden))
                    .as("seed " + seed)
                    .isTrue();
            for (int cell : sensitive) {
                assertThat(tables.possible(hidden, cell))
                        .as("%d: %d of %s hidden %s", seed, cell, tables, hidden)
                        .hasSizeGreaterThan(1);
            }
        }
    }

    /** Two rows and two or three columns with all their sums. */
    private record Tables(List<Integer> values, List<Relation> relations) {

        static Tables any(Random random) {
            int width = 2 + random.nextInt(2);
            List<Integer> values = new ArrayList<>();
            IntStream.range(0, 2 * width).forEach(i -> values.add(random.nextInt(6)));
            List<Relation> relations = new ArrayList<>();
            List<Integer> rowSums = new ArrayList<>();
            for (int row = 0; row < 2; row++) {
                List<Integer> parts =
                        IntStream.range(row * width, (row + 1) * width).boxed().toList();
                rowSums.add(add(values, relations, parts));
            }
            for (int column = 0; column < width; column++) {
                if (random.nextBoolean()) {
                    add(values, relations, List.of(column, column + width));
                }
            }
            add(values, relations, rowSums);
            return new Tables(values, relations);
        }

        private static int add(List<Integer> values, List<Relation> relations, List<Integer> parts) {
            values.add(parts.stream().mapToInt(values::get).sum());
            relations.add(Relation.sum(values.size() - 1, parts));
            return values.size() - 1;
        }

        Set<Integer> possible(Set<Integer> hidden, int cell) {
            Set<Integer> found = new HashSet<>();
            search(new ArrayList<>(values), hidden.stream().sorted().toList(), 0, cell, found);
            return found;
        }

        private void search(List<Integer> guess, List<Integer> hidden, int at, int cell, Set<Integer> found) {
            if (found.size() > 1) {
                return;
            }
            if (at == hidden.size()) {
                if (relations.stream().allMatch(relation -> holds(relation, guess))) {
                    found.add(guess.get(cell));
                }
                return;
            }
            int tried = hidden.get(at);
            int most = values.stream().mapToInt(Integer::intValue).max().orElseThrow() + 2;
            for (int value = 0; value <= most; value++) {
                guess.set(tried, value);
                boolean possible = relations.stream()
                        .filter(relation -> relation.members().contains(tried)
                                && relation.members().stream().noneMatch(m -> hidden.indexOf(m) > at))
                        .allMatch(relation -> holds(relation, guess));
                if (possible) {
                    search(guess, hidden, at + 1, cell, found);
                }
            }
            guess.set(tried, values.get(tried));
        }

        private static boolean holds(Relation relation, List<Integer> guess) {
            int all = relation.members().stream().mapToInt(guess::get).sum();
            return all == 2 * guess.get(relation.whole());
        }
    }

    private static List<BigDecimal> numbers(int... numbers) {
        return IntStream.of(numbers).mapToObj(BigDecimal::valueOf).toList();
    }
}
