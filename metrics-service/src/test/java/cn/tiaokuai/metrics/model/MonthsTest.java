package cn.tiaokuai.metrics.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthsTest {

    @ParameterizedTest
    @CsvSource({
        "1, 12, YEAR, FLOW, 2025",
        "1, 12, MONTH, FLOW,",
        "9, 9, MONTH, FLOW, 2025-09",
        "7, 9, QUARTER, FLOW, 2025Q3",
        "6, 8, QUARTER, FLOW,",
        "1, 6, HALF_YEAR, FLOW, 2025H1",
        "1, 6, YEAR, FLOW,",
        "1, 12, MONTH, STOCK, 2025-12",
        "7, 9, QUARTER, STOCK, 2025Q3",
        "1, 8, QUARTER, STOCK,",
        "1, 9, MONTH, CUMULATIVE, 2025-09",
        "9, 9, MONTH, CUMULATIVE,",
        "1, 1, MONTH, CUMULATIVE, 2025-01",
        "0, 12, YEAR, STOCK,",
        "9, 6, HALF_YEAR, STOCK,"
    })
    void a_number_is_about_the_period_that_it_can_be_the_value_of(
            int first, int last, Frequency frequency, Accumulation accumulation, String period) {
        assertThat(new Months(2025, first, last).period(frequency, accumulation).map(Period::toString))
                .isEqualTo(Optional.ofNullable(period));
    }
}
