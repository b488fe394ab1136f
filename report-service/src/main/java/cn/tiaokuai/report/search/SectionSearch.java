package cn.tiaokuai.report.search;

import cn.tiaokuai.report.search.FoundSection.Place;
import cn.tiaokuai.report.search.model.Terms;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Finds sections in bounded time. Rare terms: the index on them gives all sections, which are sorted. Common ones: sections are
 * looked through in order, and a page is full before long. Which it is, tells a count in one of 64 samples of the reports; the
 * planner cannot know, because it may not use statistics below a policy, and is told (ADR 0026).
 */
public final class SectionSearch {

    /** About as many sections are still sorted. */
    private static final int RARE = 3_000;
    /** Sections that a search looks at; a page may end before it is full. */
    private static final int LOOKED_AT = 4_000;

    private static final int LARGEST_BATCH = 400;
    private static final String TELL = "select set_config('tiaokuai.sought', ?, true),"
            + " set_config('enable_bitmapscan', ?, true), set_config('enable_indexscan', ?, true),"
            + " set_config('enable_seqscan', 'off', true)";
    private static final String FILTER = " from search_section where sent = (unit_code <> ?) and (?::text is null"
            + " or unit_path = ? or (unit_path >= ? and unit_path < ?)"
            + " or line_path = ? or (line_path >= ? and line_path < ?))";
    private static final String COUNT = "select count(*) from (select" + FILTER + " limit ?) few";
    /** Words are looked for after the limit: the texts of all others stay where they are. */
    private static final String BATCH =
            "/* in order */ select batch.*, coalesce(folded, body) like all (?) as matches from ("
                    + "select year, report_id, ordinal, unit_code, kind, title, section_id, part, heading, body, folded"
                    + FILTER + " and year <= ? and (year < ? or (report_id, ordinal) > (?, ?))"
                    + " order by year desc, report_id, ordinal limit ?) batch order by year desc, report_id, ordinal";

    /** The same without a condition that another index could answer. */
    private static final String SORTED = BATCH.replace("in order", "sorted").replace("year <= ?", "?::int is not null");

    private final Connection connection;
    private final String own;

    /**
     * Searches within a transaction.
     *
     * @param own code of the unit that searches, the same that the database was told
     */
    public SectionSearch(Connection connection, String own) {
        this.connection = connection;
        this.own = own;
    }

    /**
     * Some sections, and where to go on.
     *
     * @param next after which the next page begins; null when there is nothing more
     */
    public record Found(List<FoundSection> sections, Place next) {}

    /**
     * The next sections that have what is sought.
     *
     * @param after where the last page ended; null at the beginning
     * @param wanted what is asked beside, of sections that have the words
     */
    public Found find(Sought sought, Place after, int limit, Predicate<FoundSection> wanted) throws SQLException {
        tell(sought.terms(Terms.sample()), true);
        boolean rare = count(sought) <= RARE / Terms.SAMPLES;
        tell(sought.terms(), rare);
        try {
            return look(sought, rare, after, limit, wanted);
        } finally {
            tell("", true);
        }
    }

    private Found look(Sought sought, boolean rare, Place after, int limit, Predicate<FoundSection> wanted)
            throws SQLException {
        List<FoundSection> found = new ArrayList<>();
        Place last = after;
        int batch = limit + 1;
        for (int looked = 0; looked < LOOKED_AT; looked += batch, batch = Math.min(4 * batch, LARGEST_BATCH)) {
            try (PreparedStatement query = connection.prepareStatement(rare ? SORTED : BATCH)) {
                query.setArray(1, connection.createArrayOf("text", sought.patterns()));
                int next = filter(query, 2, sought);
                place(query, next, last);
                query.setInt(next + 4, batch);
                int seen = 0;
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        seen++;
                        FoundSection section = rows.getBoolean("matches") ? FoundSection.of(rows) : null;
                        if (section != null && wanted.test(section)) {
                            if (found.size() == limit) {
                                return new Found(found, found.getLast().place());
                            }
                            found.add(section);
                        }
                        last = Place.of(rows);
                    }
                }
                if (seen < batch) {
                    return new Found(found, null);
                }
            }
        }
        return new Found(found, last);
    }

    private int count(Sought sought) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setInt(filter(count, 1, sought), RARE / Terms.SAMPLES + 1);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    void tell(String terms, boolean byTerms) throws SQLException {
        try (PreparedStatement tell = connection.prepareStatement(TELL)) {
            tell.setString(1, terms);
            tell.setString(2, byTerms ? "on" : "off");
            tell.setString(3, byTerms ? "off" : "on");
            tell.execute();
        }
    }

    private int filter(PreparedStatement query, int from, Sought sought) throws SQLException {
        int at = from;
        query.setString(at++, own);
        query.setString(at++, sought.blockPath());
        for (String path : new String[] {sought.blockPath(), sought.linePath()}) {
            query.setString(at++, path);
            query.setString(at++, path + ".");
            query.setString(at++, path + "/");
        }
        return at;
    }

    private static void place(PreparedStatement query, int at, Place after) throws SQLException {
        query.setInt(at, after == null ? Integer.MAX_VALUE : after.year());
        query.setInt(at + 1, after == null ? Integer.MAX_VALUE : after.year());
        query.setObject(at + 2, after == null ? new UUID(0, 0) : after.report());
        query.setInt(at + 3, after == null ? -1 : after.ordinal());
    }
}
