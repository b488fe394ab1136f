package cn.tiaokuai.report.commitments.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClosureTest {

    private static Closure of(PromiseOutcome... outcomes) {
        return Closure.of(Stream.of(outcomes).map(Optional::of).toList());
    }

    @Test
    void what_is_partly_done_counts_half() {
        assertThat(of(PromiseOutcome.DONE, PromiseOutcome.PARTLY, PromiseOutcome.NOT_DONE)
                        .rate())
                .isEqualByComparingTo("50.0");
    }

    @Test
    void what_was_dropped_or_is_open_does_not_improve_the_rate() {
        Closure closure = Closure.of(
                List.of(Optional.of(PromiseOutcome.DONE), Optional.of(PromiseOutcome.DROPPED), Optional.empty()));
        assertThat(closure.rate()).isEqualByComparingTo("33.3");
        assertThat(closure.open()).isEqualTo(1);
        assertThat(closure.dropped()).isEqualTo(1);
    }

    @Test
    void where_nothing_was_promised_there_is_no_rate() {
        assertThat(of().rate()).isNull();
    }
}
