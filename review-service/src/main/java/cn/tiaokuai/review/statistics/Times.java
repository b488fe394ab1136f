package cn.tiaokuai.review.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

/** Waiting and handling times, worked out by the database over the steps that a post may see. */
@ApplicationScoped
class Times {

    /** By what steps are put together. */
    enum By {
        /** Unit that is asked. */
        UNIT("s.step_unit"),
        /** Stage of the route. */
        STAGE("cast(s.ordinal as text)"),
        /** Who decided or handed over; other steps are nobody's. */
        PERSON("coalesce((select d.decided_by from decision d where d.step_id = s.id), s.decided_by)");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    private static final int GROUPS = 200;

    private static final String TIMES = """
            select KEY as key, count(*), count(*) filter (where s.state = 'OPEN'),
                   count(*) filter (where s.due < coalesce(s.left_at, cast(?1 as timestamptz))),
                   cast(avg(h.hours) as numeric), cast(percentile_cont(0.5) within group (order by h.hours) as numeric),
                   cast(max(h.hours) as numeric)
            from case_step s
            cross join lateral (select extract(epoch from
                coalesce(s.left_at, cast(?1 as timestamptz)) - s.opened_at) / 3600) h (hours)
            where s.opened_at >= cast(?2 as timestamptz) and s.act <> 'INFORMATION'
              and (s.step_unit = ?3 or exists (select from review_case c where c.id = s.case_id and c.unit_code = ?3))
            group by 1 order by 6 desc nulls last, 1
            """;

    private final EntityManager entities;

    Times(EntityManager entities) {
        this.entities = entities;
    }

    /** Steps that the unit is asked for, and steps of what it submitted, opened since a time. */
    TimesView of(String unit, By by, Instant since, Instant now) {
        @SuppressWarnings("unchecked") // a native query of columns
        List<Object[]> rows = entities.createNativeQuery(TIMES.replace("KEY", by.column))
                .setParameter(1, now)
                .setParameter(2, since)
                .setParameter(3, unit)
                .setMaxResults(GROUPS)
                .getResultList();
        return new TimesView(rows.stream().map(Times::group).toList());
    }

    private static TimesView.Group group(Object[] row) {
        return new TimesView.Group(
                (String) row[0],
                number(row[1]),
                number(row[2]),
                number(row[3]),
                hours(row[4]),
                hours(row[5]),
                hours(row[6]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static BigDecimal hours(Object value) {
        return ((BigDecimal) value).setScale(1, RoundingMode.HALF_UP);
    }
}
