package cn.tiaokuai.platform.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Appends entries to the chain of their unit; the unit's head is locked until the transaction ends. */
@ApplicationScoped
class AuditChain {

    private static final String OPEN = "insert into audit_head (unit_code, hash) values (?, '') on conflict do nothing";
    private static final String HEAD = "select hash, at from audit_head where unit_code = ? for update";
    private static final String MOVE = "update audit_head set hash = ?, at = ? where unit_code = ?";
    private static final String INSERT = "insert into audit (at, version, unit_code, username, roles, client, outcome,"
            + " action, kind, subject, before_digest, after_digest, source_address, previous_hash, hash)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final AgroalDataSource database;

    AuditChain(AgroalDataSource database) {
        this.database = database;
    }

    private record Head(String hash, Instant at) {}

    void append(AuditEntry made) {
        try (Connection connection = database.getConnection()) {
            Head head = head(connection, made.unit());
            AuditEntry entry = made.notBefore(head.at());
            String hash = entry.hash(AuditEntry.VERSION, head.hash());
            insert(connection, entry, head.hash(), hash);
            execute(connection, MOVE, hash, entry.at().atOffset(ZoneOffset.UTC), entry.unit());
        } catch (SQLException e) {
            throw new IllegalStateException("cannot keep the audit", e);
        }
    }

    private static Head head(Connection connection, String unit) throws SQLException {
        Optional<Head> head = locked(connection, unit);
        if (head.isPresent()) {
            return head.get();
        }
        execute(connection, OPEN, unit);
        return locked(connection, unit).orElseThrow();
    }

    private static Optional<Head> locked(Connection connection, String unit) throws SQLException {
        try (PreparedStatement head = connection.prepareStatement(HEAD)) {
            head.setString(1, unit);
            try (ResultSet row = head.executeQuery()) {
                return row.next()
                        ? Optional.of(new Head(
                                row.getString(1),
                                row.getObject(2, OffsetDateTime.class).toInstant()))
                        : Optional.empty();
            }
        }
    }

    private static void insert(Connection connection, AuditEntry entry, String previous, String hash)
            throws SQLException {
        execute(
                connection,
                INSERT,
                entry.at().atOffset(ZoneOffset.UTC),
                AuditEntry.VERSION,
                entry.unit(),
                entry.username(),
                entry.roles(),
                entry.client(),
                entry.outcome(),
                entry.action(),
                entry.kind(),
                entry.subject(),
                entry.beforeDigest(),
                entry.afterDigest(),
                entry.sourceAddress(),
                previous,
                hash);
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
