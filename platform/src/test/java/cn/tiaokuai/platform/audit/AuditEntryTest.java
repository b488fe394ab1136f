package cn.tiaokuai.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AuditEntryTest {

    private static AuditEntry entry(String action) {
        Instant at = Instant.parse("2026-01-12T02:30:00.123456789Z");
        return new AuditEntry(
                at, "370102JT", "drafter.370102jt", "CHANGED", action, "report", "1", null, "a", "127.0.0.1");
    }

    @Test
    void a_hash_depends_on_the_entry_and_on_the_one_before() {
        assertEquals(entry("submission").hash("x"), entry("submission").hash("x"));
        assertNotEquals(entry("submission").hash("x"), entry("submission").hash("y"));
        assertNotEquals(entry("submission").hash("x"), entry("issuance").hash("x"));
    }

    @Test
    void a_time_is_cut_to_what_the_database_keeps() {
        assertEquals(
                Instant.parse("2026-01-12T02:30:00.123456Z"),
                entry("submission").at());
    }
}
