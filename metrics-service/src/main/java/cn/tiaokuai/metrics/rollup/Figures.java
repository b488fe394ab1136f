package cn.tiaokuai.metrics.rollup;

import cn.tiaokuai.metrics.Reach;
import cn.tiaokuai.metrics.model.Hierarchy;
import cn.tiaokuai.metrics.model.Period;
import cn.tiaokuai.metrics.model.SeriesKey;
import cn.tiaokuai.metrics.rollup.model.Figure;
import cn.tiaokuai.platform.access.Post;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Figures as the roll-up has told them last: one look instead of adding up everything below. */
@ApplicationScoped
public class Figures {

    private static final String BELOW = """
            select r.unit_code, r.indicator, r.period, r.own, r.below, r.units from rolled_up r
            where r.above = :above and r.hierarchy = :hierarchy and r.indicator in (:indicators) and r.year in (:years)
                and (r.unit_code = :own or r.unit_path >= :block and r.unit_path < :blockEnd
                    or r.line_path >= :line and r.line_path < :lineEnd)
            """;

    private static final String TOGETHER = """
            select r.unit_code, r.indicator, r.period, r.below, r.units, r.hierarchy
            from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as int[])) as asked (unit_code, indicator, year)
                join rolled_up r using (unit_code, indicator, year)
            where r.below is not null
            """;

    private final EntityManager entities;

    Figures(EntityManager entities) {
        this.entities = entities;
    }

    /** All that is known of the units directly below one. */
    public List<Figure> below(
            Post post, String above, Hierarchy hierarchy, Collection<String> indicators, Collection<Integer> years) {
        var query = entities.createNativeQuery(BELOW, Tuple.class);
        Reach.of(
                        post,
                        Map.of(
                                "above", above,
                                "hierarchy", hierarchy.name(),
                                "indicators", indicators,
                                "years", years))
                .forEach(query::setParameter);
        return tuples(query.getResultList()).stream().map(Figures::figure).toList();
    }

    /**
     * What the units below some make together, as far as the transaction's scope sees it. Where units stand below one by territory
     * and others by trade, those of its territory count: a figure is of one or the other, never of both.
     */
    public List<Figure> below(Collection<SeriesKey> asked) {
        var query = entities.createNativeQuery(TOGETHER, Tuple.class)
                .setParameter(1, asked.stream().map(SeriesKey::unit).toArray(String[]::new))
                .setParameter(2, asked.stream().map(SeriesKey::indicator).toArray(String[]::new))
                .setParameter(3, asked.stream().map(SeriesKey::year).toArray(Integer[]::new));
        Map<SeriesKey, Map<Hierarchy, List<Figure>>> found = tuples(query.getResultList()).stream()
                .collect(Collectors.groupingBy(
                        row -> new SeriesKey(
                                row.get(0, String.class),
                                row.get(1, String.class),
                                period(row).year()),
                        Collectors.groupingBy(
                                row -> Hierarchy.valueOf(row.get(5, String.class)),
                                Collectors.mapping(Figures::ofThoseBelow, Collectors.toList()))));
        return found.values().stream()
                .flatMap(of ->
                        (of.containsKey(Hierarchy.BLOCK) ? of.get(Hierarchy.BLOCK) : of.get(Hierarchy.LINE)).stream())
                .toList();
    }

    private static Figure ofThoseBelow(Tuple row) {
        return new Figure(
                row.get(0, String.class),
                row.get(1, String.class),
                period(row),
                null,
                row.get(3, BigDecimal.class),
                row.get(4, Integer.class));
    }

    private static Period period(Tuple row) {
        return Period.parse(row.get(2, String.class)).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static List<Tuple> tuples(List<?> found) {
        return (List<Tuple>) found;
    }

    private static Figure figure(Tuple row) {
        return new Figure(
                row.get(0, String.class),
                row.get(1, String.class),
                period(row),
                row.get(3, BigDecimal.class),
                row.get(4, BigDecimal.class),
                row.get(5, Integer.class));
    }
}
