package cn.tiaokuai.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.platform.units.UnitPath;
import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.RealServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What the first release has kept is kept on, in the months that it was made in. */
class AuditMigrationTest {

    /** A database that no test of this module works with. */
    private static final String DB = "metrics";

    private static final UnitPath PROVINCE = UnitPath.of("37");

    private static Map<String, String> emptied() {
        RealServers servers = new RealServers();
        servers.init(Map.of("database", DB));
        return servers.start();
    }

    private static Flyway flyway(Map<String, String> database, String target) {
        return Flyway.configure()
                .dataSource(
                        database.get("TIAOKUAI_DB_URL"),
                        database.get("TIAOKUAI_DB_OWNER_USER"),
                        database.get("TIAOKUAI_DB_OWNER_PASSWORD"))
                .locations("classpath:db/platform")
                .target(target)
                .load();
    }

    private static String keep(Instant at, String subject, String previous) {
        AuditEntry entry = new AuditEntry(
                at, "37", "a", null, null, "CHANGED", "content", "report", subject, null, "d", "127.0.0.1");
        String hash = entry.hash(1, previous);
        Database.execute(
                DB,
                "insert into audit (at, unit_code, username, outcome, action, kind, subject, after_digest, source_address,"
                        + " previous_hash, hash) values ('" + at + "', '37', 'a', 'CHANGED', 'content', 'report', '"
                        + subject + "', 'd', '127.0.0.1', '" + previous + "', '" + hash + "')");
        return hash;
    }

    private static Connection auditor(Map<String, String> database) throws SQLException {
        Connection connection = DriverManager.getConnection(
                database.get("TIAOKUAI_DB_URL"),
                database.get("TIAOKUAI_DB_APP_USER"),
                database.get("TIAOKUAI_DB_APP_PASSWORD"));
        try (var tell = connection.createStatement()) {
            tell.execute(
                    "select set_config('tiaokuai.auditor', 'true', false), set_config('tiaokuai.path', '37', false),"
                            + " set_config('tiaokuai.path_end', '37/', false)");
        }
        return connection;
    }

    @Test
    void entries_of_the_first_release_move_with_their_hashes() throws SQLException {
        Map<String, String> database = emptied();
        flyway(database, "0004").migrate();
        String first = keep(Instant.parse("2025-12-31T23:59:59Z"), "1", "");
        String last = keep(Instant.parse("2026-01-01T00:00:00Z"), "x".repeat(3000), first);
        Database.execute(DB, "insert into audit_head values ('37', '" + last + "')");
        Database.execute(
                DB,
                "insert into unit (code, name, kind, path, line_path, active) values ('37', 'p', 'P', '37', '37', true)");

        flyway(database, "latest").migrate();

        assertThat(Database.rows(DB, "select tableoid::regclass::text as month, version from audit order by id"))
                .isEqualTo(List.of(
                        Map.of("month", "audit_2025_12", "version", 1),
                        Map.of("month", "audit_2026_01", "version", 1)));
        try (Connection connection = auditor(database)) {
            AuditRows rows = new AuditRows(connection);
            AuditVerification found = AuditVerification.of(rows, PROVINCE, AuditVerification.Position.of(null));
            assertThat(found).isEqualTo(new AuditVerification(2, 1, List.of(), null));
        }
        Database.execute(DB, "update audit set username = 'b' where subject = '1'");
        try (Connection connection = auditor(database)) {
            assertThat(AuditVerification.of(new AuditRows(connection), PROVINCE, AuditVerification.Position.of(null))
                            .faults())
                    .extracting(AuditVerification.AuditFault::what)
                    .containsExactly(AuditVerification.AuditBreak.CHANGED);
        }
    }
}
