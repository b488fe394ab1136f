package cn.tiaokuai.metrics.observations;

import cn.tiaokuai.metrics.model.Period;
import cn.tiaokuai.metrics.model.Values;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a unit reported before, of as many indicators as a file has, in one query. */
@ApplicationScoped
class Histories {

    /**
     * Of each series as many values as are looked at before its first candidate, and those up to the last one where candidates leave
     * gaps. An indicator has periods of one length only, whose names are in the order of time; the index over them is read from its
     * end.
     */
    private static final String QUERY = """
            select s.code, o.period, o.value
            from unnest(cast(:codes as text[]), cast(:firsts as text[]), cast(:lasts as text[])) as s (code, first, last)
            cross join lateral (
                (select period, value from observation
                 where unit_code = :unit and indicator = s.code and period < s.first order by period desc limit :length)
                union all
                (select period, value from observation
                 where unit_code = :unit and indicator = s.code and period between s.first and s.last)) o
            """;

    private final EntityManager entities;

    Histories(EntityManager entities) {
        this.entities = entities;
    }

    /** The candidates of one unit with what it reported before and between them. */
    static final class Series {

        private final Map<String, NavigableMap<String, Values.Value>> byIndicator = new HashMap<>();

        /** Takes the place of what is known for its period. */
        private void add(String indicator, Values.Value value) {
            byIndicator
                    .computeIfAbsent(indicator, code -> new TreeMap<>())
                    .put(value.period().toString(), value);
        }

        /** What was before a candidate, oldest first, and the candidate itself last. */
        List<Values.Value> upTo(Candidate candidate, int length) {
            List<Values.Value> earlier = byIndicator
                    .getOrDefault(candidate.indicator().code, new TreeMap<>())
                    .headMap(candidate.period().toString(), false)
                    .descendingMap()
                    .values()
                    .stream()
                    .limit(length)
                    .toList();
            return Stream.concat(earlier.reversed().stream(), Stream.of(candidate.measured()))
                    .toList();
        }
    }

    /**
     * The series of some candidates, as they are if the candidates hold.
     *
     * @param length how many values before each of them are needed
     */
    Series of(String unit, Collection<Candidate> candidates, int length) {
        Series series = new Series();
        if (candidates.isEmpty()) {
            return series;
        }
        SortedMap<String, NavigableMap<String, Period>> asked = new TreeMap<>();
        candidates.forEach(candidate -> asked.computeIfAbsent(candidate.indicator().code, code -> new TreeMap<>())
                .put(candidate.period().toString(), candidate.period()));
        Query query = entities.createNativeQuery(QUERY, Tuple.class)
                .setParameter("codes", asked.keySet().toArray(String[]::new))
                .setParameter("firsts", names(asked, NavigableMap::firstKey))
                .setParameter("lasts", names(asked, Histories::lastBehindGaps))
                .setParameter("unit", unit)
                .setParameter("length", length);
        @SuppressWarnings("unchecked") // a native query of tuples
        List<Tuple> rows = query.getResultList();
        rows.forEach(row -> take(row, series));
        candidates.forEach(candidate -> series.add(candidate.indicator().code, candidate.measured()));
        return series;
    }

    private static String[] names(
            Map<String, NavigableMap<String, Period>> asked, Function<NavigableMap<String, Period>, String> which) {
        return asked.values().stream().map(which).toArray(String[]::new);
    }

    /** The last one where others may be between them; what is before all where each is followed by the next. */
    private static String lastBehindGaps(NavigableMap<String, Period> periods) {
        Period before = null;
        for (Period period : periods.values()) {
            if (before != null && !period.before().equals(before)) {
                return periods.lastKey();
            }
            before = period;
        }
        return "";
    }

    private static void take(Tuple row, Series series) {
        Period period = Period.parse(row.get(1, String.class)).orElseThrow();
        series.add(row.get(0, String.class), new Values.Value(period, row.get(2, BigDecimal.class)));
    }
}
