package cn.tiaokuai.report.autosave.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OpenRevisionTest {

    private static final Instant NINE = Instant.parse("2026-01-05T01:00:00Z");
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private static boolean takes(OpenRevision open, int minutesLater) {
        return open.takes("甲", NINE.plus(Duration.ofMinutes(minutesLater)), WINDOW);
    }

    @Test
    void autosaves_of_some_minutes_go_into_one_revision() {
        assertThat(takes(new OpenRevision(true, false, NINE, null), 4)).isTrue();
        assertThat(takes(new OpenRevision(true, false, NINE, "甲"), 4)).isTrue();
        assertThat(takes(new OpenRevision(true, false, NINE, "甲"), 5)).isFalse();
    }

    @Test
    void what_was_saved_on_purpose_or_submitted_is_never_written_over() {
        assertThat(takes(new OpenRevision(false, false, NINE, null), 1)).isFalse();
        assertThat(takes(new OpenRevision(true, true, NINE, null), 1)).isFalse();
    }

    @Test
    void what_another_wrote_in_the_same_section_is_never_written_over() {
        assertThat(takes(new OpenRevision(true, false, NINE, "乙"), 1)).isFalse();
    }
}
