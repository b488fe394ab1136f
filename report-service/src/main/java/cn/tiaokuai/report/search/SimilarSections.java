package cn.tiaokuai.report.search;

import cn.tiaokuai.report.search.FoundSection.Place;
import cn.tiaokuai.report.search.model.Likeness;
import cn.tiaokuai.report.search.model.Terms;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How others wrote this: sections of others' approved reports that are like a text. The index gives those that share a band of
 * least hashes, at most some from each band; only the best of them are compared in full.
 */
public final class SimilarSections {

    private static final int FROM_EACH_BAND = 150;
    /** About as many sections share a band that is found by a sample. */
    private static final int MANY = 1_000;

    private static final int COMPARED = 150;
    private static final double LEAST = 0.08;
    private static final String SHARING =
            "select report_id, ordinal, year from search_section where sent and approved and unit_code <> ? limit ?";
    private static final String WHOLE = "select * from search_section where report_id = ? and sent and ordinal = ?";

    private final Connection connection;
    private final String own;

    /**
     * Searches within a transaction.
     *
     * @param own code of the unit that searches, the same that the database was told
     */
    public SimilarSections(Connection connection, String own) {
        this.connection = connection;
        this.own = own;
    }

    /**
     * A section like the text.
     *
     * @param likeness share of pairs of characters in common, above 0, at most 1
     */
    public record Similar(FoundSection section, double likeness) {}

    /** The most similar sections, best first. */
    public List<Similar> to(String text, Sought within, int limit) throws SQLException {
        int[] pairs = Terms.pairs(Terms.folded(text));
        SectionSearch told = new SectionSearch(connection, own);
        Map<Place, Integer> shared = new HashMap<>();
        for (int band : Likeness.bands(pairs)) {
            sharing(told, within, band).forEach(place -> shared.merge(place, 1, Integer::sum));
        }
        told.tell("", "", false);
        List<Place> best = shared.entrySet().stream()
                .sorted(Map.Entry.<Place, Integer>comparingByValue().reversed())
                .limit(COMPARED)
                .map(Map.Entry::getKey)
                .toList();
        List<Similar> similar = new ArrayList<>();
        for (Place place : best) {
            compare(place, pairs, similar);
        }
        return similar.stream()
                .filter(section -> section.likeness() >= LEAST)
                .sorted(Comparator.comparingDouble(Similar::likeness).reversed())
                .limit(limit)
                .toList();
    }

    /** Of a band that very many share, those in one sample: all would be looked through before some are taken. */
    private List<Place> sharing(SectionSearch told, Sought within, int band) throws SQLException {
        told.tell(within.withoutWords().terms(band, Terms.sample()), within.places(), true);
        List<Place> some = sharing();
        if (some.size() >= MANY / Terms.SAMPLES) {
            return some;
        }
        told.tell(within.withoutWords().terms(band), within.places(), true);
        return sharing();
    }

    private List<Place> sharing() throws SQLException {
        List<Place> places = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(SHARING)) {
            query.setString(1, own);
            query.setInt(2, FROM_EACH_BAND);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    places.add(Place.of(rows));
                }
            }
        }
        return places;
    }

    private void compare(Place place, int[] pairs, List<Similar> similar) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(WHOLE)) {
            query.setObject(1, place.report());
            query.setInt(2, place.ordinal());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Array terms = rows.getArray("terms");
                    int[] others = Terms.onlyPairs(Arrays.stream((Integer[]) terms.getArray())
                            .mapToInt(Integer::intValue)
                            .toArray());
                    similar.add(new Similar(FoundSection.of(rows), Likeness.of(pairs, others)));
                }
            }
        }
    }
}
