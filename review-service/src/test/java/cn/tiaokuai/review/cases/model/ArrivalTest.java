package cn.tiaokuai.review.cases.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrivalTest {

    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, false, NEWEST",
        "2, 1, 0, false, NEWEST",
        "2, 1, 1, false, NEWEST",
        "1, 0, 1, false, WITHDRAWN",
        "1, 2, 0, false, OUTDATED",
        "1, 0, 2, false, OUTDATED",
        "1, 1, 0, true, KNOWN",
        "1, 1, 1, true, KNOWN",
    })
    void a_submission_counts_when_nothing_newer_is_known(
            int submission, int newest, int withdrawn, boolean known, Arrival expected) {
        assertThat(Arrival.of(submission, newest, withdrawn, known)).isEqualTo(expected);
    }
}
