package cn.tiaokuai.report.rounds.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

    private static final LocalDate DUE = LocalDate.of(2026, 1, 15);

    private static Progress of(String state, LocalDate delivered) {
        return new Progress(state, delivered, DUE);
    }

    @ParameterizedTest
    @CsvSource({
        "MISSING, 2026-01-15, NOT_STARTED",
        "MISSING, 2026-01-16, LATE",
        "DRAFT, 2026-01-15, DRAFTING",
        "DRAFT, 2026-01-16, LATE",
        "SUBMITTED, 2026-02-01, SUBMITTED",
        "RETURNED, 2026-02-01, RETURNED",
        "APPROVED, 2026-02-01, APPROVED",
        "ISSUED, 2026-02-01, APPROVED",
    })
    void the_last_day_is_in_time_and_the_next_is_not(String state, LocalDate day, Standing standing) {
        assertThat(of(state, state.length() > 7 || state.equals("ISSUED") ? DUE : null)
                        .on(day))
                .isEqualTo(standing);
    }

    @Test
    void days_late_end_with_the_delivery_and_go_on_without_one() {
        LocalDate later = DUE.plusDays(10);
        assertThat(of("SUBMITTED", DUE).daysLate(later)).isZero();
        assertThat(of("SUBMITTED", DUE.plusDays(2)).daysLate(later)).isEqualTo(2);
        assertThat(of("DRAFT", null).daysLate(later)).isEqualTo(10);
        assertThat(of("DRAFT", null).daysLate(DUE.minusDays(3))).isZero();
    }

    @Test
    void a_return_after_the_due_date_makes_nobody_late() {
        assertThat(of("RETURNED", DUE).daysLate(DUE.plusDays(30))).isZero();
        assertThat(of("DRAFT", DUE).on(DUE.plusDays(30))).isEqualTo(Standing.DRAFTING);
    }

    @Test
    void totals_count_who_never_delivered() {
        Totals totals = Totals.of(
                List.of(
                        of("APPROVED", DUE),
                        of("SUBMITTED", DUE.plusDays(1)),
                        of("MISSING", null),
                        of("DRAFT", null),
                        new Progress("MISSING", null, DUE.plusDays(9))),
                DUE.plusDays(5));
        assertThat(totals.recipients()).isEqualTo(5);
        assertThat(totals.deliveredInTime()).isEqualTo(1);
        assertThat(totals.deliveredLate()).isEqualTo(1);
        assertThat(totals.missing()).isEqualTo(2);
        assertThat(totals.late()).isEqualTo(3);
        assertThat(totals.neverSubmitted()).isEqualTo(3);
        assertThat(totals.byState())
                .containsEntry(Standing.LATE, 2)
                .containsEntry(Standing.NOT_STARTED, 1)
                .containsEntry(Standing.RETURNED, 0);
    }
}
