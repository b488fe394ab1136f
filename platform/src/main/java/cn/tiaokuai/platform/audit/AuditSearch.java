package cn.tiaokuai.platform.audit;

import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.units.UnitPath;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is sought in the audit; null where it does not matter.
 *
 * @param from first moment
 * @param to first moment that is too late
 * @param block path of the unit at or below which the entries were made
 * @param object identity of a thing, or the path of a request that was refused
 */
record AuditSearch(
        Instant from, Instant to, UnitPath block, String user, AuditOutcome outcome, String kind, String object) {

    private static final int LONGEST = 500;

    /** What became of a request. */
    enum AuditOutcome {
        CHANGED,
        DENIED
    }

    /**
     * What the query parameters say.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for one that means nothing
     */
    static AuditSearch of(
            String from, String to, UnitPath block, String user, String outcome, String kind, String object) {
        AuditSearch search = new AuditSearch(
                Requests.instant("from", from),
                Requests.instant("to", to),
                block,
                Requests.text("user", user, LONGEST),
                Requests.oneOf("outcome", outcome, AuditOutcome.class),
                Requests.text("kind", kind, LONGEST),
                Requests.text("object", object, LONGEST));
        if (search.from != null && search.to != null && !search.from.isBefore(search.to)) {
            throw Problems.of(400, "bad-parameter", "from 须早于 to", Map.of("field", "from"));
        }
        return search;
    }

    /** A place in the list, which has the latest entry first; the next page begins after it. */
    record Place(Instant at, long id) {

        static Place of(StoredEntry entry) {
            return new Place(entry.entry().at(), entry.id());
        }

        static Place after(String after) {
            if (after == null) {
                return null;
            }
            List<String> last = Keyset.decode(after, 2);
            return new Place(
                    Requests.instant("after", last.getFirst()), Requests.after(() -> Long.parseLong(last.getLast())));
        }
    }

    /** As SQL, with values in the order of its question marks. */
    record Conditions(String sql, List<Object> values) {}

    Conditions after(Place place) {
        StringBuilder sql = new StringBuilder("true");
        List<Object> values = new ArrayList<>();
        add(sql, values, "at >= ?", from == null ? null : from.atOffset(ZoneOffset.UTC));
        add(sql, values, "at < ?", to == null ? null : to.atOffset(ZoneOffset.UTC));
        add(sql, values, "username = ?", user);
        add(sql, values, "outcome = ?", outcome == null ? null : outcome.name());
        add(sql, values, "kind = ?", kind);
        add(sql, values, "left(subject, 200) = left(?, 200) and subject = ?", object, object);
        if (block != null) {
            add(
                    sql,
                    values,
                    "unit_code in (select code from unit where path = ? or path >= ? and path < ?)",
                    block.value(),
                    block + ".",
                    block + "/");
        }
        if (place != null) {
            // The first half lets the planner leave out later months.
            Object at = place.at().atOffset(ZoneOffset.UTC);
            add(sql, values, "at <= ? and (at < ? or id < ?)", at, at, place.id());
        }
        return new Conditions(sql.toString(), values);
    }

    private static void add(StringBuilder sql, List<Object> values, String condition, Object... wanted) {
        if (wanted[0] != null) {
            sql.append(" and ").append(condition);
            values.addAll(List.of(wanted));
        }
    }
}
