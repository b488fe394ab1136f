package cn.tiaokuai.metrics.model;

import static cn.tiaokuai.metrics.model.Figures.months;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepsTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "FLOW,       10 15,    2, 50.0",
                "STOCK,      10 15,    2, 50.0",
                "CUMULATIVE, 10 30,    2, 100.0",
                "CUMULATIVE, 10 30 36, 3, -70.0",
                "FLOW,       10 - 15,  3, -",
                "CUMULATIVE, 10 - 36,  3, -",
                "FLOW,       0 15,     2, -",
            })
    void a_period_is_held_against_the_one_before_it(
            Accumulation accumulation, String values, int month, BigDecimal change) {
        Period period = new Period(2026, Frequency.MONTH, month);
        assertThat(Steps.change(period, months(values), Values.NONE, accumulation, false)
                        .value())
                .isEqualTo(change);
    }

    @Test
    void january_is_held_against_december() {
        Values december = new Values(java.util.List.of(
                new Values.Value(new Period(2025, Frequency.MONTH, 11), BigDecimal.valueOf(100)),
                new Values.Value(new Period(2025, Frequency.MONTH, 12), BigDecimal.valueOf(120))));
        YearOnYear change = Steps.change(
                new Period(2026, Frequency.MONTH, 1), months("30"), december, Accumulation.CUMULATIVE, false);
        assertThat(change.value()).isEqualByComparingTo("50");
    }
}
