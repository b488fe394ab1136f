package cn.tiaokuai.report.templates.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    @Test
    void a_deadline_follows_the_year_reported_on() {
        assertThat(new Deadline(1, 1, 15).of(2025)).isEqualTo(LocalDate.of(2026, 1, 15));
        assertThat(new Deadline(0, 12, 20).of(2025)).isEqualTo(LocalDate.of(2025, 12, 20));
    }

    @Test
    void the_last_day_of_february_is_there_every_year() {
        assertThat(new Deadline(1, 2, 29).of(2026)).isEqualTo(LocalDate.of(2027, 2, 28));
    }
}
