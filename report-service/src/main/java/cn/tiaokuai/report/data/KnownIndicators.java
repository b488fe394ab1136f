package cn.tiaokuai.report.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Indicators that a unit has values or targets of, as events told them. */
@ApplicationScoped
public class KnownIndicators {

    private static final String MEASURED = """
            select indicator, indicatorName, measureUnit, max(confirmedAt) from Observation
            where unit = ?1 and year between ?2 and ?3 and indicatorName is not null
            group by indicator, indicatorName, measureUnit
            """;

    private static final String AIMED_AT = """
            select indicator, indicatorName, measureUnit, max(changedAt) from Target
            where unit = ?1 and year between ?2 and ?3
            group by indicator, indicatorName, measureUnit
            """;

    private final EntityManager entities;

    KnownIndicators(EntityManager entities) {
        this.entities = entities;
    }

    /** One of them, as it was called last. */
    public record KnownIndicator(String code, String name, String measureUnit) {}

    /** Those of a unit with values or targets of some years, in the order of their codes. */
    public Collection<KnownIndicator> of(String unit, int from, int to) {
        Map<String, KnownIndicator> latest = new TreeMap<>();
        Stream.of(MEASURED, AIMED_AT)
                .flatMap(query -> told(query, unit, from, to).stream())
                .sorted(Comparator.comparing(row -> row.get(3, Instant.class)))
                .forEach(row -> {
                    String code = row.get(0, String.class);
                    latest.put(code, new KnownIndicator(code, row.get(1, String.class), row.get(2, String.class)));
                });
        return latest.values();
    }

    private List<Tuple> told(String query, String unit, int from, int to) {
        return entities.createQuery(query, Tuple.class)
                .setParameter(1, unit)
                .setParameter(2, from)
                .setParameter(3, to)
                .getResultList();
    }
}
