package cn.tiaokuai.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import cn.tiaokuai.platform.Digests;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AuditEntryTest {

    private static final Instant AT = Instant.parse("2026-01-12T02:30:00.123456789Z");

    private static AuditEntry entry(String action, String kind) {
        return new AuditEntry(
                AT,
                "370102JT",
                "drafter.370102jt",
                "drafter",
                "tiaokuai-web",
                "CHANGED",
                action,
                kind,
                "1",
                null,
                "a",
                "127.0.0.1");
    }

    private static String hash(String action, String kind, String before) {
        return entry(action, kind).hash(2, before);
    }

    @Test
    void a_hash_depends_on_the_entry_and_on_the_one_before() {
        assertEquals(hash("submission", "report", "x"), hash("submission", "report", "x"));
        assertNotEquals(hash("submission", "report", "x"), hash("submission", "report", "y"));
        assertNotEquals(hash("submission", "report", "x"), hash("issuance", "report", "x"));
    }

    @Test
    void nothing_moves_from_one_field_to_the_next() {
        assertNotEquals(hash("a\nb", "c", "x"), hash("a", "b\nc", "x"));
    }

    /** What the release before this one has written, to the letter. */
    @Test
    void an_entry_of_an_older_release_keeps_its_hash() {
        String covered = """
                x
                2026-01-12T02:30:00.123456Z
                370102JT
                drafter.370102jt
                CHANGED
                submission
                report
                1
                null
                a
                127.0.0.1""";
        assertEquals(Digests.sha256(covered), entry("submission", "report").hash(1, "x"));
    }

    @Test
    void a_time_is_cut_to_what_the_database_keeps() {
        assertEquals(
                Instant.parse("2026-01-12T02:30:00.123456Z"),
                entry("submission", "report").at());
    }

    @Test
    void an_entry_is_not_earlier_than_the_one_before_unless_a_clock_was_wrong() {
        Instant soon = entry("submission", "report").at().plusSeconds(2);
        assertEquals(soon, entry("submission", "report").notBefore(soon).at());
        assertEquals(
                entry("submission", "report").at(),
                entry("submission", "report").notBefore(soon.plusSeconds(3600)).at());
    }
}
