package cn.tiaokuai.metrics.observations;

import cn.tiaokuai.metrics.Position;
import cn.tiaokuai.metrics.Reach;
import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.metrics.model.Period;
import cn.tiaokuai.metrics.model.Values;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.problems.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Values of indicators; a unit sees all of its own, superiors those that are confirmed. */
@ApplicationScoped
public class Observations implements PanacheRepositoryBase<ObservationRow, UUID> {

    private static final String VISIBLE = "(r.unit = :own or r.status = 'CONFIRMED' and " + Reach.COVERED + ")";

    /** What a list is narrowed by; null means any. */
    record Filter(String unit, String indicator, String period) {}

    /** Confirmed values of one unit, indicator and year. */
    public Values confirmed(String unit, String indicator, int year) {
        return new Values(list(
                        "unit = ?1 and indicator.code = ?2 and year = ?3 and status = ?4",
                        unit,
                        indicator,
                        year,
                        ObservationRow.Status.CONFIRMED)
                .stream()
                .map(row -> new Values.Value(Period.parse(row.period).orElseThrow(), row.value))
                .toList());
    }

    /** Why the value became what it is now; null for one that was never corrected. */
    String reason(ObservationRow row) {
        return getEntityManager().find(HistoryRow.class, new HistoryRow.Key(row.id, row.version)).reason;
    }

    /** The observation; a 404 problem when the post may not see it. */
    ObservationRow visible(UUID id, Post post) {
        return find(
                        "from Observation r join fetch r.indicator where r.id = :id and " + VISIBLE,
                        Reach.of(post, Map.of("id", id)))
                .firstResultOptional()
                .orElseThrow(() -> Problems.notFound("observation", id));
    }

    /** The observation of the own unit, locked; 404 when the post does not see it, 403 when it is another unit's. */
    ObservationRow own(UUID id, Post post) {
        return find("id = ?1 and unit = ?2", id, post.unit())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseGet(() -> {
                    visible(id, post);
                    throw Problems.forbidden("forbidden", "只能修改本单位的数据");
                });
    }

    /** The value for a period of a unit, whatever its status. */
    Optional<ObservationRow> of(String unit, IndicatorRow indicator, String period) {
        return find("unit = ?1 and indicator = ?2 and period = ?3", unit, indicator, period)
                .firstResultOptional();
    }

    Page<ObservationRow> list(Post post, Filter filter, Position after, int limit) {
        Map<String, Object> parameters = Reach.of(post, Map.of());
        StringBuilder query = new StringBuilder("from Observation r join fetch r.indicator where ").append(VISIBLE);
        narrow(query, parameters, "r.unit", "unit", filter.unit());
        narrow(query, parameters, "r.indicator.code", "indicator", filter.indicator());
        narrow(query, parameters, "r.period", "period", filter.period());
        if (after != null) {
            query.append(" and (r.unitPath > :lastPath or r.unitPath = :lastPath and r.id > :lastId)");
            parameters.put("lastPath", after.unitPath());
            parameters.put("lastId", after.id());
        }
        List<ObservationRow> rows = find(query + " order by r.unitPath, r.id", parameters)
                .range(0, limit)
                .list();
        return Page.of(rows, limit, row -> new Object[] {row.unitPath, row.id});
    }

    /** Every state of a visible observation of the own unit, newest first; at most the latest 200. */
    List<HistoryRow> history(UUID id) {
        return getEntityManager()
                .createQuery("from ObservationHistory where observationId = ?1 order by version desc", HistoryRow.class)
                .setParameter(1, id)
                .setMaxResults(200)
                .getResultList();
    }

    private static void narrow(
            StringBuilder query, Map<String, Object> parameters, String field, String name, Object value) {
        if (value != null) {
            query.append(" and ").append(field).append(" = :").append(name);
            parameters.put(name, value);
        }
    }
}
