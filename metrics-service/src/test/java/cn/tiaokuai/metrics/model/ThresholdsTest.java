package cn.tiaokuai.metrics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdsTest {

    private static Ratio points(String points) {
        return new Ratio(new BigDecimal(points), new BigDecimal(100));
    }

    @ParameterizedTest
    @CsvSource({
        "50, GREEN",
        "0, GREEN",
        "-0.0001, BLUE",
        "-10, BLUE",
        "-10.0001, YELLOW",
        "-30, YELLOW",
        "-30.0001, RED",
        "-400, RED"
    })
    void a_lamp_holds_from_its_threshold_up_to_the_next(String deviation, Lamp lamp) {
        assertThat(Figures.THRESHOLDS.lamp(points(deviation))).isEqualTo(lamp);
    }

    @Test
    void equal_thresholds_leave_a_lamp_out() {
        Thresholds threeLamps = new Thresholds(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.valueOf(-30));
        assertThat(threeLamps.lamp(points("-1"))).isEqualTo(Lamp.YELLOW);
    }

    @Test
    void thresholds_that_overlap_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Thresholds(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.TEN));
    }
}
