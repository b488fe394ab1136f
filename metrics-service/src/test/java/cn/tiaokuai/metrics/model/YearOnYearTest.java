package cn.tiaokuai.metrics.model;

import static cn.tiaokuai.metrics.model.Figures.months;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.metrics.model.YearOnYear.Kind;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearOnYearTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "106.25, 100,  false, RATE,   6.3,   -",
                "93.75,  100,  false, RATE,   -6.3,  -",
                "0,      3,    false, RATE,   -100.0, -",
                "-2,     4,    false, RATE,   -150.0, -",
                "5,      0,    false, NONE,   -,     -",
                "0,      0,    false, NONE,   -,     -",
                "5,      -3,   false, AMOUNT, 8,     扭亏",
                "0,      -3,   false, AMOUNT, 3,     扭亏",
                "-1,     -3,   false, AMOUNT, 2,     减亏",
                "-5,     -3,   false, AMOUNT, -2,    增亏",
                "-3,     -3,   false, AMOUNT, 0,     持平",
                "7.9,    6.85, true,  POINTS, 1.05,  -",
                "7.9,    0,    true,  POINTS, 7.9,   -",
                "7.9,    -,    true,  NONE,   -,     -",
                "-,      5,    false, NONE,   -,     -",
            })
    void the_change_is_told_as_its_base_allows(
            BigDecimal now, BigDecimal base, boolean rate, Kind kind, BigDecimal value, String word) {
        assertThat(YearOnYear.between(now, base, rate)).isEqualTo(new YearOnYear(kind, value, word));
    }

    @ParameterizedTest
    @CsvSource({
        "FLOW,       1 2,   1 2,   RATE",
        "FLOW,       1 2,   1 - 2, NONE",
        "FLOW,       1 2,   1,     NONE",
        "CUMULATIVE, 1 2,   - 1,   RATE",
        "CUMULATIVE, 1 2,   1 1 1, NONE",
        "STOCK,      - - 2, 1 1 1, RATE",
        "STOCK,      - 2,   1,     NONE",
    })
    void only_the_same_part_of_the_year_is_compared(Accumulation accumulation, String now, String before, Kind kind) {
        assertThat(YearOnYear.between(months(now), months(before), accumulation, false)
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void without_values_there_is_no_change() {
        assertThat(YearOnYear.between(Values.NONE, Values.NONE, Accumulation.FLOW, false)
                        .kind())
                .isEqualTo(Kind.NONE);
    }
}
