package cn.tiaokuai.review.cases.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.review.cases.model.HistoryEntry.Link;
import cn.tiaokuai.review.cases.model.HistoryEntry.What;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HistoryEntryTest {

    private static final UUID CASE = UUID.randomUUID();
    private static final Instant AT = Instant.parse("2026-01-12T02:30:00.123456789Z");
    private static final Link FIRST = entry(1, What.OPENED, null).after("");
    private static final Link SECOND = entry(2, What.APPROVED, null).after(FIRST.hash());

    private static HistoryEntry entry(int number, What what, String text) {
        return new HistoryEntry(
                CASE, number, AT, what, "reviewer.370102", "沈知行", "370102", 2, "a".repeat(64), text, null);
    }

    @Test
    void a_history_as_it_was_written_is_intact() {
        assertThat(HistoryEntry.intact(List.of(FIRST, SECOND))).isTrue();
    }

    @Test
    void a_line_changed_later_is_noticed() {
        Link changed = new Link(entry(2, What.RETURNED, null), SECOND.previousHash(), SECOND.hash());
        assertThat(HistoryEntry.intact(List.of(FIRST, changed))).isFalse();
    }

    @Test
    void a_line_removed_later_is_noticed() {
        assertThat(HistoryEntry.intact(List.of(SECOND))).isFalse();
    }

    @Test
    void a_line_written_over_with_a_hash_of_its_own_breaks_the_next() {
        Link forged = entry(1, What.WITHDRAWN, null).after("");
        assertThat(HistoryEntry.intact(List.of(forged, SECOND))).isFalse();
    }

    @Test
    void a_time_is_cut_to_what_the_database_keeps() {
        assertThat(FIRST.entry().at()).isEqualTo(Instant.parse("2026-01-12T02:30:00.123456Z"));
    }
}
