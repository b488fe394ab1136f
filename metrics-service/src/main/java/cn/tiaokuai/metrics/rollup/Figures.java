package cn.tiaokuai.metrics.rollup;

import cn.tiaokuai.metrics.Reach;
import cn.tiaokuai.metrics.model.Hierarchy;
import cn.tiaokuai.metrics.model.Period;
import cn.tiaokuai.metrics.rollup.model.Figure;
import cn.tiaokuai.platform.access.Post;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Figures as the roll-up has told them last: one look instead of adding up everything below. */
@ApplicationScoped
public class Figures {

    private static final String BELOW = """
            select r.unit_code, r.indicator, r.period, r.own, r.below, r.units from rolled_up r
            where r.above = :above and r.hierarchy = :hierarchy and r.indicator in (:indicators) and r.year in (:years)
                and (r.unit_code = :own or r.unit_path >= :block and r.unit_path < :blockEnd
                    or r.line_path >= :line and r.line_path < :lineEnd)
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

    @SuppressWarnings("unchecked")
    private static List<Tuple> tuples(List<?> found) {
        return (List<Tuple>) found;
    }

    private static Figure figure(Tuple row) {
        return new Figure(
                row.get(0, String.class),
                row.get(1, String.class),
                Period.parse(row.get(2, String.class)).orElseThrow(),
                row.get(3, BigDecimal.class),
                row.get(4, BigDecimal.class),
                row.get(5, Integer.class));
    }
}
