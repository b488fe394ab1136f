package cn.tiaokuai.metrics.tasks.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);

    private static Tally of(List<Standing> tasks) {
        return tasks.stream().map(task -> Tally.of(task, TODAY)).reduce(Tally.NOTHING, Tally::plus);
    }

    @Test
    void what_is_overdue_counts_though_nobody_finished_it() {
        Tally tally = of(List.of(
                new Standing.Completed(YESTERDAY, true),
                new Standing.Completed(YESTERDAY, false),
                new Standing.Reported(YESTERDAY, null, YESTERDAY),
                new Standing.Assigned(YESTERDAY, null)));
        assertThat(tally).isEqualTo(new Tally(4, 2, 1));
        assertThat(tally.completedShare().orElseThrow().percent()).isEqualByComparingTo(new BigDecimal("50"));
        assertThat(tally.onTimeShare().orElseThrow().percent()).isEqualByComparingTo(new BigDecimal("25"));
    }

    @Test
    void what_is_not_due_yet_counts_only_when_it_is_done() {
        assertThat(of(List.of(new Standing.Assigned(TODAY, null), new Standing.Completed(TODAY, true))))
                .isEqualTo(new Tally(1, 1, 1));
    }

    @Test
    void there_is_no_rate_of_nothing() {
        assertThat(Tally.NOTHING.completedShare()).isEmpty();
        assertThat(Tally.NOTHING.onTimeShare()).isEmpty();
    }

    @Test
    void no_more_is_completed_than_was_due() {
        assertThatThrownBy(() -> new Tally(1, 2, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tally(2, 1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
