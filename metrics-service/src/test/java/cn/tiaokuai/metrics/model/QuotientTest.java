package cn.tiaokuai.metrics.model;

import static cn.tiaokuai.metrics.model.Figures.months;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotientTest {

    @ParameterizedTest
    @CsvSource({
        // sums of the year so far, not the average of 50 and 100 per cent
        "FLOW,       FLOW,  1 9,   2 9,   50 90.91",
        "STOCK,      STOCK, 1 9,   2 9,   50 100",
        "CUMULATIVE, STOCK, 1 4,   2 2,   50 200",
        // a month that only one of them has counts for neither
        "FLOW,       FLOW,  1 5 9, 2 - 9, 50 90.91",
        "FLOW,       FLOW,  1 5,   2 5 9, 50 85.71",
        // there is no rate of nothing
        "STOCK,      STOCK, 1 9,   0 9,   100",
    })
    void a_rate_is_the_ratio_of_two_sums(
            Accumulation numerator, Accumulation denominator, String above, String below, String rates) {
        Values values = new Quotient(numerator, denominator, BigDecimal.valueOf(100)).of(months(above), months(below));
        assertThat(values.all().stream()
                        .map(value -> value.value()
                                .setScale(2, java.math.RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(rates);
    }
}
