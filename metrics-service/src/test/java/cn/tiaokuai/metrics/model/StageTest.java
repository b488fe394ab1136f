package cn.tiaokuai.metrics.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageTest {

    @ParameterizedTest
    @CsvSource({
        "PRELIMINARY, PRELIMINARY, false",
        "PRELIMINARY, REVISED,     true",
        "PRELIMINARY, FINAL,       true",
        "REVISED,     PRELIMINARY, false",
        "REVISED,     REVISED,     true",
        "REVISED,     FINAL,       true",
        "FINAL,       PRELIMINARY, false",
        "FINAL,       REVISED,     false",
        "FINAL,       FINAL,       true",
    })
    void what_is_settled_is_not_unsettled(Stage now, Stage next, boolean may) {
        assertThat(now.mayBecome(next)).isEqualTo(may);
        assertThat(now.mayBecome(now.corrected())).isTrue();
    }
}
