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
            + " set_config('tiaokuai.sought_in', ?, true),"
            + " set_config('enable_bitmapscan', ?, true), set_config('enable_indexscan', ?, true),"
            + " set_config('enable_seqscan', 'off', true)";
    private static final String FILTER = " from search_section where sent = (unit_code <> ?)";
    private static final String COUNT = "select count(*) from (select" + FILTER + " limit ?) few";
    /** Words are looked for after the limit: the texts of all others stay where they are. */
    private static final String BATCH =
            "/* in order */ select batch.*, coalesce(folded, body) like all (?) as matches from ("
                    + "select year, report_id, ordinal, unit_code, kind, title, section_id, part, heading, body, folded"
                    + FILTER + " and year between ? and ? and (year < ? or (report_id, ordinal) > (?, ?))"
                    + " order by year desc, report_id, ordinal limit ?) batch order by year desc, report_id, ordinal";

    /** The same without a condition that another index could answer. */
    private static final String SORTED =
            BATCH.replace("in order", "sorted").replace("year between ? and ?", "coalesce(?::int, ?::int) is not null");

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
        tell(sought.terms(Terms.sample()), sought.places(), true);
        boolean rare = count() <= RARE / Terms.SAMPLES;
        tell(sought.terms(), sought.places(), rare);
        try {
            return look(sought, rare, after, limit, wanted);
        } finally {
            tell("", "", true);
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
                query.setString(2, own);
                place(query, 3, sought.year(), last);
                query.setInt(8, batch);
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

    private int count() throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setString(1, own);
            count.setInt(2, RARE / Terms.SAMPLES + 1);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    void tell(String terms, String places, boolean byTerms) throws SQLException {
        try (PreparedStatement tell = connection.prepareStatement(TELL)) {
            tell.setString(1, terms);
            tell.setString(2, places);
            tell.setString(3, byTerms ? "on" : "off");
            tell.setString(4, byTerms ? "off" : "on");
            tell.execute();
        }
    }

    /** In one year, other years are not even looked through. */
    private static void place(PreparedStatement query, int at, Integer year, Place after) throws SQLException {
        int latest = after != null ? after.year() : year != null ? year : Integer.MAX_VALUE;
        query.setInt(at, year == null ? 0 : year);
        query.setInt(at + 1, latest);
        query.setInt(at + 2, latest);
        query.setObject(at + 3, after == null ? new UUID(0, 0) : after.report());
        query.setInt(at + 4, after == null ? -1 : after.ordinal());
    }
}
