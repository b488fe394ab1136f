package cn.tiaokuai.platform.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Appends entries to the chain of their unit, when their transaction is about to commit: the unit's head is locked while it commits,
 * and others of the unit do not wait for what it does before.
 */
@ApplicationScoped
class AuditChain {

    private static final String OPEN = "insert into audit_head (unit_code, hash) values (?, '') on conflict do nothing";
    private static final String HEAD = "select hash, at from audit_head where unit_code = ? for update";
    private static final String MOVE = "update audit_head set hash = ?, at = ? where unit_code = ?";
    private static final String INSERT = "insert into audit (at, version, unit_code, username, roles, client, outcome,"
            + " action, kind, subject, before_digest, after_digest, source_address, previous_hash, hash)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transaction;

    AuditChain(AgroalDataSource database, TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    private record Head(String hash, Instant at) {}

    /** What a transaction has made so far. */
    private final class Pending implements Synchronization {

        private final List<AuditEntry> entries = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            // Units in one order, lest two transactions wait for each other.
            entries.stream()
                    .collect(Collectors.groupingBy(AuditEntry::unit, TreeMap::new, Collectors.toList()))
                    .forEach(AuditChain.this::keep);
        }

        @Override
        public void afterCompletion(int status) {
            // Nothing is left of it.
        }
    }

    /** Adds an entry to the current transaction. */
    void append(AuditEntry made) {
        Pending pending = (Pending) transaction.getResource(this);
        if (pending == null) {
            pending = new Pending();
            transaction.putResource(this, pending);
            transaction.registerInterposedSynchronization(pending);
        }
        pending.entries.add(made);
    }

    private void keep(String unit, List<AuditEntry> entries) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Head head = head(connection, unit);
            for (AuditEntry made : entries) {
                AuditEntry entry = made.notBefore(head.at());
                Head next = new Head(entry.hash(AuditEntry.VERSION, head.hash()), entry.at());
                put(insert, entry, head.hash(), next.hash());
                insert.addBatch();
                head = next;
            }
            insert.executeBatch();
            execute(connection, MOVE, head.hash(), head.at().atOffset(ZoneOffset.UTC), unit);
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

    private static void put(PreparedStatement insert, AuditEntry entry, String previous, String hash)
            throws SQLException {
        fill(
                insert,
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
            fill(statement, values);
            statement.executeUpdate();
        }
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
