package cn.tiaokuai.metrics.rollup;

import cn.tiaokuai.metrics.model.Hierarchy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares what the roll-up tells with the confirmed values, with itself level by level, and with the directory. If a node's own value is
 * right, and each node says of those below what they say of themselves, and all stand where they belong, then the sums are right at every level.
 */
@ApplicationScoped
class Differences {

    /** More are not listed; the roll-up is to be made anew long before. */
    private static final int MOST = 1_000;

    private static final String OWN = """
            select coalesce(o.unit_code, r.unit_code), coalesce(o.hierarchy, r.hierarchy), coalesce(o.indicator, r.indicator),
                coalesce(o.period, r.period), cast(r.own as text), cast(o.value as text)
            from (select v.unit_code, h.hierarchy, v.indicator, v.period, v.value
                    from observation v join indicator i on i.code = v.indicator
                    cross join (values ('BLOCK'), ('LINE')) h(hierarchy)
                    where v.status = 'CONFIRMED' and i.aggregation in ('SUM', 'MAX', 'MIN')) o
                full join rolled_up r on r.unit_code = o.unit_code and r.hierarchy = o.hierarchy
                    and r.indicator = o.indicator and r.period = o.period
            where r.own is distinct from o.value
            """;
    private static final String BELOW = """
            select coalesce(b.above, r.unit_code), coalesce(b.hierarchy, r.hierarchy), coalesce(b.indicator, r.indicator),
                coalesce(b.period, r.period), cast(r.below as text) || ' / ' || r.units, cast(b.below as text) || ' / ' || b.units
            from (select s.above, s.hierarchy, s.indicator, s.period,
                    case i.aggregation when 'MAX' then max(coalesce(s.own, s.below)) when 'MIN' then min(coalesce(s.own, s.below))
                        else sum(coalesce(s.own, s.below)) end as below,
                    sum(case when s.own is null then s.units else 1 end) as units
                    from rolled_up s join indicator i on i.code = s.indicator
                    where s.above is not null and coalesce(s.own, s.below) is not null
                    group by s.above, s.hierarchy, s.indicator, s.period, i.aggregation) b
                full join (select * from rolled_up where below is not null) r on r.unit_code = b.above
                    and r.hierarchy = b.hierarchy and r.indicator = b.indicator and r.period = b.period
            where r.below is distinct from b.below or r.units is distinct from b.units
            """;
    private static final String PLACE = """
            select r.unit_code, r.hierarchy, r.indicator, r.period, r.above,
                case r.hierarchy when 'BLOCK' then u.parent else u.line_superior end
            from rolled_up r join unit u on u.code = r.unit_code
            where r.unit_path <> u.path or r.line_path <> u.line_path
                or r.above is distinct from case r.hierarchy when 'BLOCK' then u.parent else u.line_superior end
            """;

    private final EntityManager entities;

    Differences(EntityManager entities) {
        this.entities = entities;
    }

    /** Those within the scope of the transaction, at most {@link #MOST} of each sort; some may only be on their way. */
    List<Difference> all() {
        List<Difference> all = new ArrayList<>();
        all.addAll(found(OWN, Difference.What.OWN));
        all.addAll(found(BELOW, Difference.What.BELOW));
        all.addAll(found(PLACE, Difference.What.PLACE));
        return all;
    }

    /** How many figures there are in the scope of the transaction. */
    long figures() {
        return ((Number) entities.createNativeQuery("select count(*) from rolled_up")
                        .getSingleResult())
                .longValue();
    }

    @SuppressWarnings("unchecked")
    private List<Difference> found(String query, Difference.What what) {
        List<Tuple> rows = (List<Tuple>) (List<?>) entities.createNativeQuery(query, Tuple.class)
                .setMaxResults(MOST)
                .getResultList();
        return rows.stream()
                .map(row -> new Difference(
                        what,
                        row.get(0, String.class),
                        Hierarchy.valueOf(row.get(1, String.class)),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, String.class),
                        row.get(5, String.class)))
                .toList();
    }
}
