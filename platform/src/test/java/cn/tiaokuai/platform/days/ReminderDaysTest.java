package cn.tiaokuai.platform.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderDaysTest {

    private static final ReminderDays DAYS = new ReminderDays(List.of(7, 3, 0), List.of(1));
    private static final LocalDate DEADLINE = LocalDate.of(2026, 6, 30);

    @ParameterizedTest
    @CsvSource({
        "2026-06-01, 2026-06-23",
        "2026-06-23, 2026-06-23",
        "2026-06-24, 2026-06-27",
        "2026-06-28, 2026-06-30",
        "2026-07-01, 2026-07-01",
        "2026-07-02, ",
    })
    void the_next_day_is_the_first_that_has_not_passed(LocalDate from, LocalDate expected) {
        assertThat(DAYS.next(DEADLINE, from).orElse(null)).isEqualTo(expected);
    }

    @Test
    void days_that_nobody_looked_at_make_one_reminder() {
        assertThat(toTell(DEADLINE.minusDays(8), DEADLINE.minusDays(1))).hasValue(-3);
        assertThat(toTell(DEADLINE.minusDays(8), DEADLINE.plusDays(2))).hasValue(1);
        assertThat(toTell(DEADLINE.plusDays(2), DEADLINE.plusDays(60))).isEmpty();
    }

    private static OptionalInt toTell(LocalDate from, LocalDate today) {
        return DAYS.toTell(DEADLINE, from, today);
    }

    /** Whoever looks each day tells of each distance exactly once, whatever day he began on. */
    @Test
    void looking_daily_tells_each_distance_once() {
        LocalDate from = LocalDate.of(2026, 6, 1);
        List<Integer> told = from.datesUntil(LocalDate.of(2026, 7, 31))
                .map(day -> DAYS.toTell(DEADLINE, day, day))
                .flatMapToInt(OptionalInt::stream)
                .boxed()
                .toList();
        assertThat(told).containsExactly(-7, -3, 0, 1);
    }
}
