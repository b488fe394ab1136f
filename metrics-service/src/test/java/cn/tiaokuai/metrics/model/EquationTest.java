package cn.tiaokuai.metrics.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.metrics.model.Equation.Operator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EquationTest {

    private static final BigDecimal NONE = BigDecimal.ZERO;
    private static final List<Operator> OPERATORS = List.of(Operator.values());

    private static BigDecimal number(String number) {
        return new BigDecimal(number);
    }

    /** A + B against C. */
    private static Equation equation(Operator operator, BigDecimal tolerance, BigDecimal percent) {
        Side left = new Side(List.of(new Side.Term("A", null), new Side.Term("B", null)), null);
        return new Equation(left, operator, new Side(List.of(new Side.Term("C", null)), null), tolerance, percent);
    }

    @ParameterizedTest
    @CsvSource({
        "EQUAL,     0,   0,  100,    true",
        "EQUAL,     0,   0,  100.1,  false",
        "EQUAL,     0.1, 0,  100.1,  true",
        "EQUAL,     0.1, 0,  100.11, false",
        "EQUAL,     0,   1,  101,    true",
        "EQUAL,     0,   1,  98,     false",
        // the wider tolerance counts
        "EQUAL,     5,   1,  104,    true",
        "AT_LEAST,  0,   0,  100,    true",
        "AT_LEAST,  0,   0,  100.1,  false",
        "AT_LEAST,  0.1, 0,  100.1,  true",
        "AT_MOST,   0,   0,  100,    true",
        "AT_MOST,   0,   0,  99.9,   false",
        "AT_MOST,   0.1, 0,  99.9,   true",
        "MORE_THAN, 0,   0,  100,    false",
        "MORE_THAN, 0,   0,  99.9,   true",
        "LESS_THAN, 0,   0,  100,    false",
        "LESS_THAN, 0,   0,  100.1,  true",
    })
    void sixty_and_forty_are_held_against_a_sum(
            Operator operator, BigDecimal tolerance, BigDecimal percent, BigDecimal sum, boolean holds) {
        Map<String, BigDecimal> values = Map.of("A", number("60"), "B", number("40"), "C", sum);
        assertThat(equation(operator, tolerance, percent).check(values).isEmpty())
                .isEqualTo(holds);
    }

    @Test
    void what_is_wrong_is_told_with_both_sums() {
        Map<String, BigDecimal> values = Map.of("A", number("60"), "B", number("40"), "C", number("90"));
        assertThat(equation(Operator.EQUAL, NONE, NONE).check(values))
                .contains(new Equation.Broken(number("100"), number("90"), number("10")));
    }

    @Test
    void a_missing_value_is_not_zero() {
        assertThat(equation(Operator.EQUAL, NONE, NONE).check(Map.of("A", number("60"), "C", number("90"))))
                .isEmpty();
    }

    @Test
    void factors_and_constants_count() {
        Side left = new Side(List.of(new Side.Term("A", number("-2"))), number("7"));
        Equation equation = new Equation(left, Operator.EQUAL, new Side(List.of(), number("1")), NONE, NONE);
        assertThat(equation.check(Map.of("A", number("3")))).isEmpty();
        assertThat(equation.check(Map.of("A", number("4")))).isPresent();
    }

    /** A wider tolerance never refuses what a narrower one lets pass. */
    @Test
    void a_tolerance_only_ever_forgives() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            Operator operator = OPERATORS.get(random.nextInt(OPERATORS.size()));
            Map<String, BigDecimal> values = Map.of(
                    "A", BigDecimal.valueOf(random.nextInt(20) - 10),
                    "B", BigDecimal.valueOf(random.nextInt(20) - 10),
                    "C", BigDecimal.valueOf(random.nextInt(20) - 10));
            BigDecimal narrow = BigDecimal.valueOf(random.nextInt(10));
            BigDecimal wide = narrow.add(BigDecimal.valueOf(random.nextInt(10)));
            if (equation(operator, narrow, NONE).check(values).isEmpty()) {
                assertThat(equation(operator, wide, NONE).check(values))
                        .as("%s %s", operator, values)
                        .isEmpty();
            }
        }
    }
}
