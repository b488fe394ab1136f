package cn.tiaokuai.review.calendar.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WorkingDaysTest {

    /** A spring festival: a week free, the Saturday before it worked. */
    private static final WorkingDays FESTIVAL = new WorkingDays(festival());

    private static Map<LocalDate, Boolean> festival() {
        Map<LocalDate, Boolean> days = new HashMap<>();
        LocalDate.parse("2026-02-16").datesUntil(LocalDate.parse("2026-02-24")).forEach(day -> days.put(day, false));
        days.put(LocalDate.parse("2026-02-14"), true);
        return days;
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, 1, 2026-02-14", // a Saturday that is worked
        "2026-02-13, 2, 2026-02-24", // then the festival
        "2026-02-18, 1, 2026-02-24", // asked for in the midst of it
        "2026-03-06, 1, 2026-03-09", // an ordinary Friday
        "2026-03-06, 0, 2026-03-06",
        "2026-03-07, 5, 2026-03-13"
    })
    void only_days_that_are_worked_count(LocalDate from, int days, LocalDate expected) {
        assertThat(FESTIVAL.after(from, days)).isEqualTo(expected);
    }

    @Test
    void without_a_calendar_monday_to_friday_are_worked() {
        assertThat(WorkingDays.USUAL.worked(LocalDate.parse("2026-02-16"))).isTrue();
        assertThat(WorkingDays.USUAL.worked(LocalDate.parse("2026-02-14"))).isFalse();
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_day_found_is_worked_and_so_many_were_worked_up_to_it(int seed) {
        Random random = new Random(seed);
        LocalDate from = LocalDate.parse("2026-01-01").plusDays(random.nextInt(365));
        Map<LocalDate, Boolean> exceptions = new HashMap<>();
        IntStream.range(0, 60).forEach(i -> exceptions.put(from.plusDays(random.nextInt(90)), random.nextBoolean()));
        WorkingDays worked = new WorkingDays(exceptions);
        int days = 1 + random.nextInt(30);
        LocalDate found = worked.after(from, days);
        assertThat(worked.worked(found)).isTrue();
        assertThat(from.plusDays(1).datesUntil(found.plusDays(1)).filter(worked::worked))
                .hasSize(days);
    }
}
