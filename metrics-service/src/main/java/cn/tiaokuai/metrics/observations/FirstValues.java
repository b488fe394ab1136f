package cn.tiaokuai.metrics.observations;

import cn.tiaokuai.platform.access.Post;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * Writes many first values with the first state of each in one statement: a file has twenty thousand of them. COPY, which would do the
 * same, is refused below row-level security.
 */
@ApplicationScoped
class FirstValues {

    private static final String WRITE = """
            with taken as (
                insert into observation (id, unit_code, unit_path, line_path, indicator, period, year, period_end, value, qualifier,
                    source, stage, status, version, reported_by, reported_at)
                select v.id, :unit, :path, :line, v.indicator, v.period, v.year, v.period_end, v.value, v.qualifier, v.source,
                    v.stage, 'REPORTED', 1, :by, :at
                from unnest(cast(:ids as uuid[]), cast(:indicators as text[]), cast(:periods as text[]), cast(:years as int[]),
                    cast(:ends as date[]), cast(:values as numeric[]), cast(:qualifiers as text[]), cast(:sources as text[]),
                    cast(:stages as text[]))
                    as v (id, indicator, period, year, period_end, value, qualifier, source, stage)
                returning *)
            insert into observation_history (observation_id, version, unit_code, unit_path, line_path, indicator, period, value,
                qualifier, status, stage, source, changed_by, changed_at)
            select id, version, unit_code, unit_path, line_path, indicator, period, value, qualifier, status, stage, source,
                reported_by, reported_at
            from taken
            """;

    private final EntityManager entities;

    FirstValues(EntityManager entities) {
        this.entities = entities;
    }

    /** Values of the post's unit, of which it has none yet; signed already, and not known to the session afterwards. */
    void write(List<ObservationRow> rows, Post post, String by, Instant at) {
        if (rows.isEmpty()) {
            return;
        }
        entities.createNativeQuery(WRITE)
                .setParameter("unit", post.unit())
                .setParameter("path", post.path().value())
                .setParameter("line", post.linePath().value())
                .setParameter("by", by)
                .setParameter("at", at)
                .setParameter("ids", each(rows, row -> row.id))
                .setParameter("indicators", each(rows, row -> row.indicator.code))
                .setParameter("periods", each(rows, row -> row.period))
                .setParameter("years", each(rows, row -> row.year))
                .setParameter("ends", each(rows, row -> row.periodEnd))
                .setParameter("values", each(rows, row -> row.value.toPlainString()))
                .setParameter("qualifiers", each(rows, row -> row.qualifier))
                .setParameter("sources", each(rows, row -> row.source))
                .setParameter("stages", each(rows, row -> row.stage))
                .executeUpdate();
    }

    /** One column of all rows, as texts. */
    private static String[] each(List<ObservationRow> rows, Function<ObservationRow, Object> column) {
        return rows.stream()
                .map(column)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }
}
