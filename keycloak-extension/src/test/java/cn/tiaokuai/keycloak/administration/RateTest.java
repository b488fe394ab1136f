package cn.tiaokuai.keycloak.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateTest {

    private static final long NOW = 1_764_000_000_000L;
    private static final long SECOND = 1000;

    private final Rate rate = new Rate(3, 60);

    @Test
    void some_questions_are_allowed_at_once_and_one_more_is_not() {
        assertThat(allowed(5, NOW)).isEqualTo(3);
    }

    @Test
    void questions_come_back_with_time_and_not_more_than_there_were() {
        allowed(5, NOW);
        assertThat(allowed(5, NOW + 2 * SECOND)).isEqualTo(2);
        assertThat(allowed(5, NOW + 3600 * SECOND)).isEqualTo(3);
    }

    @Test
    void a_refused_question_costs_nothing() {
        allowed(100, NOW);
        assertThat(allowed(1, NOW + SECOND)).isEqualTo(1);
    }

    @Test
    void a_clock_that_goes_back_gives_nothing() {
        allowed(3, NOW);
        assertThat(allowed(1, NOW - 60 * SECOND)).isZero();
        assertThat(allowed(1, NOW)).isZero();
    }

    @Test
    void people_do_not_use_up_each_others_questions() {
        allowed(5, NOW);
        assertThat(rate.allows("li.si", NOW)).isTrue();
    }

    private long allowed(int questions, long at) {
        return IntStream.range(0, questions)
                .filter(_ -> rate.allows("zhang.san", at))
                .count();
    }
}
