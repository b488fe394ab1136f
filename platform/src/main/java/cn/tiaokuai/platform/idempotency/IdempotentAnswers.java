package cn.tiaokuai.platform.idempotency;

import cn.tiaokuai.platform.Digests;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** The answers of the last day, by who asked with which key. */
@ApplicationScoped
class IdempotentAnswers {

    private static final String LOCK = "select pg_try_advisory_xact_lock(?)";
    private static final String FIND = "select digest, status, location, etag, body from idempotent_answer"
            + " where unit_code = ? and username = ? and key = ? and expires_at > ?";
    private static final String KEEP = "insert into idempotent_answer values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " on conflict (unit_code, username, key) do update set digest = excluded.digest,"
            + " status = excluded.status, location = excluded.location, etag = excluded.etag, body = excluded.body,"
            + " expires_at = excluded.expires_at";
    /** By the clock of the database, like the policy that lets it find them. */
    private static final String PURGE = "delete from idempotent_answer where ctid = any (array(select ctid"
            + " from idempotent_answer where expires_at < now() order by expires_at limit ?))";

    private final AgroalDataSource database;

    IdempotentAnswers(AgroalDataSource database) {
        this.database = database;
    }

    /** Whose key: another person's, or another unit's, is another one. */
    record Owner(String unit, String username, String key) {

        /** For the lock; that two keys share one by chance costs a request that has to be sent again. */
        private long number() {
            return Long.parseUnsignedLong(
                    Digests.sha256(unit + "\n" + username + "\n" + key).substring(0, 16), 16);
        }
    }

    /** False while another request with this key is under way; else nobody else takes it until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    boolean lock(Owner owner) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setLong(1, owner.number());
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    @Transactional(TxType.MANDATORY)
    Optional<IdempotentAnswer> find(Owner owner, Instant now) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            set(find, owner.unit(), owner.username(), owner.key(), now.atOffset(ZoneOffset.UTC));
            try (ResultSet row = find.executeQuery()) {
                return row.next()
                        ? Optional.of(new IdempotentAnswer(
                                row.getString(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5)))
                        : Optional.empty();
            }
        }
    }

    @Transactional(TxType.MANDATORY)
    void keep(Owner owner, IdempotentAnswer answer, Instant until) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            set(
                    keep,
                    owner.unit(),
                    owner.username(),
                    owner.key(),
                    answer.digest(),
                    answer.status(),
                    answer.location(),
                    answer.etag(),
                    answer.body(),
                    until.atOffset(ZoneOffset.UTC));
            keep.executeUpdate();
        }
    }

    /** Deletes some that have expired; gives back how many. */
    int purge(int most) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement purge = connection.prepareStatement(PURGE)) {
            purge.setInt(1, most);
            return purge.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
