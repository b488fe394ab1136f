package cn.tiaokuai.platform.audit;

import cn.tiaokuai.platform.units.UnitPath;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The audit as an auditor's connection sees it. */
record AuditRows(Connection connection) {

    private static final String ENTRY = "select id, version, at, unit_code, username, roles, client, outcome, action,"
            + " kind, subject, before_digest, after_digest, source_address, previous_hash, hash from audit where ";
    private static final String CHAINS = "select u.code, u.path, coalesce(a.hash, '') from unit u"
            + " left join audit_anchor a on a.unit_code = u.code"
            + " where (u.path = ? or u.path >= ? and u.path < ?) and u.path >= ? and (a.unit_code is not null"
            + " or exists (select from audit_head h where h.unit_code = u.code)"
            + " or exists (select from audit e where e.unit_code = u.code)) order by u.path limit ?";
    private static final String HASH = "select hash from audit where unit_code = ? and id = ?";
    private static final String ANYWHERE = "select hash from audit where unit_code = ? and hash = ?";
    private static final String HEAD = "select hash from audit_head where unit_code = ?";
    /** In one statement, so that nothing is appended in between. */
    private static final String CLOSED = "select coalesce(h.hash = coalesce("
            + "(select e.hash from audit e where e.unit_code = c.code order by e.id desc limit 1),"
            + " (select a.hash from audit_anchor a where a.unit_code = c.code), ''), false)"
            + " from (select cast(? as text) as code) c left join audit_head h on h.unit_code = c.code";

    /**
     * A unit's chain.
     *
     * @param start hash before its first entry: that of the last one that was dropped for its age, empty without such
     */
    record Chain(String unit, String path, String start) {}

    private interface Read<T> {
        T from(ResultSet row) throws SQLException;
    }

    /** The latest entries that are sought, so many at most. */
    List<StoredEntry> latest(AuditSearch search, AuditSearch.Place after, int most) throws SQLException {
        AuditSearch.Conditions conditions = search.after(after);
        List<Object> values = new ArrayList<>(conditions.values());
        values.add(most);
        return list(
                ENTRY + conditions.sql() + " order by at desc, id desc limit ?", AuditRows::entry, values.toArray());
    }

    /** Chains of units at and below a block path, from a place in the order of paths on. */
    List<Chain> chains(UnitPath block, String from, int most) throws SQLException {
        return list(
                CHAINS,
                row -> new Chain(row.getString(1), row.getString(2), row.getString(3)),
                block.value(),
                block + ".",
                block + "/",
                from,
                most);
    }

    /** The next entries of a chain, the oldest first. */
    List<StoredEntry> next(Chain chain, long after, int most) throws SQLException {
        return list(
                ENTRY + "unit_code = ? and id > ? order by id limit ?", AuditRows::entry, chain.unit(), after, most);
    }

    Optional<String> hash(Chain chain, long id) throws SQLException {
        return list(HASH, row -> row.getString(1), chain.unit(), id).stream().findFirst();
    }

    /** Whether any entry of the chain has this hash. */
    boolean has(Chain chain, String hash) throws SQLException {
        return !list(ANYWHERE, row -> row.getString(1), chain.unit(), hash).isEmpty();
    }

    Optional<String> head(Chain chain) throws SQLException {
        return list(HEAD, row -> row.getString(1), chain.unit()).stream().findFirst();
    }

    /** Whether the chain ends with the entry that was appended last. */
    boolean isClosed(Chain chain) throws SQLException {
        return list(CLOSED, row -> row.getBoolean(1), chain.unit()).getFirst();
    }

    private static StoredEntry entry(ResultSet row) throws SQLException {
        AuditEntry entry = new AuditEntry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("unit_code"),
                row.getString("username"),
                row.getString("roles"),
                row.getString("client"),
                row.getString("outcome"),
                row.getString("action"),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("before_digest"),
                row.getString("after_digest"),
                row.getString("source_address"));
        return new StoredEntry(
                row.getLong("id"), row.getInt("version"), entry, row.getString("previous_hash"), row.getString("hash"));
    }

    private <T> List<T> list(String sql, Read<T> read, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(read.from(rows));
                }
                return found;
            }
        }
    }
}
