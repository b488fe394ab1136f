package cn.tiaokuai.report.locking.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LeaseTest {

    private static final Instant NINE = Instant.parse("2026-01-05T01:00:00Z");
    private static final Duration LENGTH = Duration.ofMinutes(2);
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private final Lease ofOne = Lease.first("甲", ONE, NINE, LENGTH).lease();

    private static Instant after(int seconds) {
        return NINE.plusSeconds(seconds);
    }

    private static Lease granted(Lease.Answer answer) {
        assertThat(answer).isInstanceOf(Lease.Granted.class);
        return ((Lease.Granted) answer).lease();
    }

    @Test
    void its_holder_renews_it_and_nobody_else_gets_it() {
        Lease renewed = granted(ofOne.ask("甲", ONE, false, after(60), LENGTH));
        assertThat(renewed.since()).isEqualTo(NINE);
        assertThat(renewed.isLive(after(170))).isTrue();
        assertThat(renewed.ask("乙", OTHER, false, after(170), LENGTH)).isEqualTo(new Lease.Refused(renewed));
    }

    @Test
    void another_editor_of_the_same_person_is_another_holder() {
        assertThat(ofOne.ask("甲", OTHER, false, after(1), LENGTH)).isInstanceOf(Lease.Refused.class);
    }

    @Test
    void it_ends_by_itself() {
        Lease next = granted(ofOne.ask("乙", OTHER, false, after(120), LENGTH));
        assertThat(next.holder()).isEqualTo("乙");
        assertThat(next.since()).isEqualTo(after(120));
    }

    @Test
    void one_that_ended_and_nobody_took_is_still_its_holders() {
        assertThat(granted(ofOne.ask("甲", ONE, false, after(600), LENGTH)).since())
                .isEqualTo(NINE);
    }

    @Test
    void whoever_loses_it_is_told_and_may_take_it_back() {
        Lease taken = granted(ofOne.ask("乙", OTHER, true, after(30), LENGTH));
        assertThat(taken.ask("甲", ONE, false, after(60), LENGTH)).isEqualTo(new Lease.Lost(taken));
        assertThat(taken.ask("甲", ONE, false, after(600), LENGTH)).isEqualTo(new Lease.Lost(taken));
        assertThat(granted(taken.ask("甲", ONE, true, after(61), LENGTH)).takenFrom())
                .isEqualTo(OTHER);
    }

    @Test
    void only_taking_a_live_one_counts_as_takeover() {
        assertThat(ofOne.ask("乙", OTHER, true, after(30), LENGTH))
                .extracting("isTakeover")
                .isEqualTo(true);
        assertThat(ofOne.ask("乙", OTHER, false, after(130), LENGTH))
                .extracting("isTakeover")
                .isEqualTo(false);
    }

    @Test
    void one_that_was_given_back_is_free_at_once() {
        assertThat(ofOne.released(after(10)).isLive(after(10))).isFalse();
    }
}
