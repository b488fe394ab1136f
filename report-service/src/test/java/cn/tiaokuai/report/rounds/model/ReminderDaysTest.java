package cn.tiaokuai.report.rounds.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ReminderDaysTest {

    private static final LocalDate DUE = LocalDate.of(2026, 1, 15);
    private static final ReminderDays DAYS = new ReminderDays(List.of(7, 3, 0), List.of(1, 5));

    private static OptionalInt on(LocalDate from, LocalDate today) {
        return DAYS.toTell(DUE, from, today);
    }

    @Test
    void each_day_is_told_on_its_day() {
        assertThat(on(DUE.minusDays(7), DUE.minusDays(7))).hasValue(-7);
        assertThat(on(DUE.minusDays(6), DUE.minusDays(6))).isEmpty();
        assertThat(on(DUE, DUE)).hasValue(0);
        assertThat(on(DUE.plusDays(5), DUE.plusDays(5))).hasValue(5);
        assertThat(on(DUE.plusDays(6), DUE.plusDays(60))).isEmpty();
    }

    @Test
    void days_without_a_look_make_one_reminder() {
        assertThat(on(DUE.minusDays(8), DUE.minusDays(1))).hasValue(-3);
        assertThat(on(DUE.minusDays(8), DUE.plusDays(2))).hasValue(1);
    }
}
