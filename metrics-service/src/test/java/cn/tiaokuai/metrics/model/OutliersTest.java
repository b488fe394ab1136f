package cn.tiaokuai.metrics.model;

import static cn.tiaokuai.metrics.model.Figures.months;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutliersTest {

    private static final Outliers OUTLIERS = new Outliers(6, BigDecimal.valueOf(5), BigDecimal.valueOf(5));

    @ParameterizedTest
    @CsvSource({
        "FLOW, 10 11 9 10 12 10 11,     false",
        "FLOW, 10 11 9 10 12 10 110,    true",
        "FLOW, 10 11 9 10 12 10 1,      true",
        // too little is known to say anything
        "FLOW, 10 11 9 10 12 110,       false",
        // equal values do not make every other one an outlier: five per cent five times
        "FLOW, 10 10 10 10 10 10 12,    false",
        "FLOW, 10 10 10 10 10 10 12.6,  true",
        // where there was never anything, anything may come
        "FLOW, 0 0 0 0 0 0 7,           false",
        // one wrong value does not hide the next one
        "FLOW, 10 11 900 10 12 10 9 900, true",
        // what grows month by month is judged by what each month adds
        "CUMULATIVE, 10 20 30 41 50 60 71,  false",
        "CUMULATIVE, 10 20 30 41 50 60 160, true",
        "CUMULATIVE, 10 20 30 41 50 60 6.1, true",
        "CUMULATIVE, 10 20 30 41 50 60 70 - 160, false",
    })
    void the_last_value_is_held_against_the_others(Accumulation accumulation, String values, boolean unusual) {
        assertThat(OUTLIERS.unusual(months(values).all(), accumulation).isPresent())
                .isEqualTo(unusual);
    }

    @Test
    void it_is_told_what_would_have_been_usual() {
        Outliers.Usual usual = OUTLIERS.unusual(months("10 20 30 40 50 60 160").all(), Accumulation.CUMULATIVE)
                .orElseThrow();
        assertThat(usual.from()).isEqualByComparingTo("67.5");
        assertThat(usual.to()).isEqualByComparingTo("72.5");
    }
}
