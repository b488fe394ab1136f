package cn.tiaokuai.review.cases.model;

import static cn.tiaokuai.review.cases.model.CaseFixture.CLOSING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosingTimeTest {

    /** From a Monday (half past ten), a Friday, and before the opening of a Monday's business. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-12T02:30:00Z, 3, , 2026-01-14T01:00:00Z", // due on Thursday, usually reminded on Wednesday
        "2026-01-12T02:30:00Z, 3, 2, 2026-01-13T01:00:00Z",
        "2026-01-12T02:30:00Z, 3, 0, 2026-01-15T01:00:00Z",
        "2026-01-12T02:30:00Z, 1, , 2026-01-13T01:00:00Z", // never on the day on which it is asked
        "2026-01-16T02:30:00Z, 2, , 2026-01-19T01:00:00Z", // weekends do not count
        "2026-01-12T02:30:00Z, 3, 3, ", // has just been asked
        "2026-01-12T00:30:00Z, 3, 3, 2026-01-12T01:00:00Z",
        "2026-01-12T02:30:00Z, , , "
    })
    void a_reminder_comes_at_the_opening_of_business(Instant from, Integer days, Integer ahead, Instant expected) {
        assertThat(CLOSING.reminder(from, days, ahead)).isEqualTo(expected);
    }
}
