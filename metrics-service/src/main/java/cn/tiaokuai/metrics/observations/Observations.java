package cn.tiaokuai.metrics.observations;

import cn.tiaokuai.metrics.progress.Values;
import cn.tiaokuai.metrics.targets.TargetRow;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.problems.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Values of indicators; a unit sees all of its own, superiors those that are confirmed. */
@ApplicationScoped
public class Observations implements PanacheRepositoryBase<ObservationRow, UUID> {

    private static final String VISIBLE = """
            (o.unit = :own or (o.status = 'CONFIRMED'
             and (o.unitPath = :path or (o.unitPath >= :pathFrom and o.unitPath < :pathTo)
                  or o.linePath = :line or (o.linePath >= :lineFrom and o.linePath < :lineTo))))
            """;

    /** What a list is narrowed by; null means any. */
    record Filter(String unit, String indicator, String period) {}

    /** Confirmed values of one unit, indicator and year. */
    public Values confirmed(String unit, String indicator, int year) {
        return values(list(
                "unit = ?1 and indicator.code = ?2 and year = ?3 and status = ?4",
                unit,
                indicator,
                year,
                ObservationRow.Status.CONFIRMED));
    }

    /** Confirmed values behind each of some targets, in one query. */
    public Map<UUID, Values> confirmedFor(List<TargetRow> targets) {
        List<ObservationRow> rows = list(
                "unit in ?1 and indicator in ?2 and year in ?3 and status = ?4",
                targets.stream().map(target -> target.unit).distinct().toList(),
                targets.stream().map(target -> target.indicator).distinct().toList(),
                targets.stream().map(target -> target.year).distinct().toList(),
                ObservationRow.Status.CONFIRMED);
        Map<String, List<ObservationRow>> byKey =
                rows.stream().collect(Collectors.groupingBy(row -> key(row.unit, row.indicator.code, row.year)));
        return targets.stream()
                .collect(Collectors.toMap(
                        target -> target.id,
                        target -> values(
                                byKey.getOrDefault(key(target.unit, target.indicator.code, target.year), List.of()))));
    }

    /** The observation; a 404 problem when the post may not see it. */
    ObservationRow visible(UUID id, Post post) {
        Map<String, Object> parameters = visibility(post);
        parameters.put("id", id);
        return find("from Observation o join fetch o.indicator where o.id = :id and " + VISIBLE, parameters)
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

    Page<ObservationRow> list(Post post, Filter filter, String after, int limit) {
        Map<String, Object> parameters = visibility(post);
        StringBuilder query = new StringBuilder("from Observation o join fetch o.indicator where ").append(VISIBLE);
        narrow(query, parameters, "o.unit", "unit", filter.unit());
        narrow(query, parameters, "o.indicator.code", "indicator", filter.indicator());
        narrow(query, parameters, "o.period", "period", filter.period());
        if (after != null) {
            List<String> last = Keyset.decode(after, 2);
            query.append(" and (o.unitPath > :lastPath or (o.unitPath = :lastPath and o.id > :lastId))");
            parameters.put("lastPath", last.get(0));
            parameters.put("lastId", UUID.fromString(last.get(1)));
        }
        List<ObservationRow> rows = find(query + " order by o.unitPath, o.id", parameters)
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

    private static Values values(List<ObservationRow> rows) {
        return new Values(rows.stream()
                .map(row -> new Values.Value(Period.parse(row.period).orElseThrow(), row.value))
                .toList());
    }

    private static String key(String unit, String indicator, int year) {
        return unit + " " + indicator + " " + year;
    }

    private static void narrow(
            StringBuilder query, Map<String, Object> parameters, String field, String name, Object value) {
        if (value != null) {
            query.append(" and ").append(field).append(" = :").append(name);
            parameters.put(name, value);
        }
    }

    private static Map<String, Object> visibility(Post post) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("own", post.unit());
        parameters.put("path", post.path().value());
        parameters.put("pathFrom", post.path() + ".");
        parameters.put("pathTo", post.path() + "/");
        parameters.put("line", post.linePath().value());
        parameters.put("lineFrom", post.linePath() + ".");
        parameters.put("lineTo", post.linePath() + "/");
        return parameters;
    }
}
