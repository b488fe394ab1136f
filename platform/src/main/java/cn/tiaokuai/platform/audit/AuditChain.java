package cn.tiaokuai.platform.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;

/** Appends entries to the chain of their unit; the unit's head is locked until the transaction ends. */
@ApplicationScoped
class AuditChain {

    private static final String OPEN = "insert into audit_head (unit_code, hash) values (?, '') on conflict do nothing";
    private static final String HEAD = "select hash from audit_head where unit_code = ? for update";
    private static final String MOVE = "update audit_head set hash = ? where unit_code = ?";
    private static final String INSERT = "insert into audit (at, unit_code, username, outcome, action, kind, subject,"
            + " before_digest, after_digest, source_address, previous_hash, hash)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final AgroalDataSource database;

    AuditChain(AgroalDataSource database) {
        this.database = database;
    }

    void append(AuditEntry entry) {
        try (Connection connection = database.getConnection()) {
            String previous = head(connection, entry.unit());
            String hash = entry.hash(previous);
            insert(connection, entry, previous, hash);
            execute(connection, MOVE, hash, entry.unit());
        } catch (SQLException e) {
            throw new IllegalStateException("cannot keep the audit", e);
        }
    }

    private static String head(Connection connection, String unit) throws SQLException {
        execute(connection, OPEN, unit);
        try (PreparedStatement head = connection.prepareStatement(HEAD)) {
            head.setString(1, unit);
            try (ResultSet row = head.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static void insert(Connection connection, AuditEntry entry, String previous, String hash)
            throws SQLException {
        execute(
                connection,
                INSERT,
                entry.at().atOffset(ZoneOffset.UTC),
                entry.unit(),
                entry.username(),
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
