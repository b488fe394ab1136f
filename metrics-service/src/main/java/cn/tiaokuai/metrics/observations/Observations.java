package cn.tiaokuai.metrics.observations;

import cn.tiaokuai.metrics.Position;
import cn.tiaokuai.metrics.Reach;
import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.metrics.indicators.Indicators;
import cn.tiaokuai.metrics.indicators.Parts;
import cn.tiaokuai.metrics.model.Period;
import cn.tiaokuai.metrics.model.SeriesKey;
import cn.tiaokuai.metrics.model.Values;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.problems.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values of indicators; a unit sees all of its own, superiors those that are confirmed. */
@ApplicationScoped
public class Observations implements PanacheRepositoryBase<ObservationRow, UUID> {

    private static final String VISIBLE = "(r.unit = :own or r.status = 'CONFIRMED' and " + Reach.COVERED + ")";

    private static final String TOGETHER = """
            select o.unit_code, o.indicator, o.period, o.value
            from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as int[])) as asked (unit_code, indicator, year)
                join observation o using (unit_code, indicator, year)
            where o.status = 'CONFIRMED'
            """;

    /** What a list is narrowed by; null means any. */
    record Filter(String unit, String indicator, String period) {}

    private final Indicators indicators;

    Observations(Indicators indicators) {
        this.indicators = indicators;
    }

    /** Confirmed values of one unit, indicator and year; of a computed indicator, what those of its parts give. */
    public Values confirmed(String unit, IndicatorRow indicator, int year) {
        if (indicator.isComputed()) {
            Parts parts = indicators.partsOf(indicator);
            return parts.quotient()
                    .of(confirmed(unit, parts.numerator(), year), confirmed(unit, parts.denominator(), year));
        }
        return new Values(list(
                        "unit = ?1 and indicator = ?2 and year = ?3 and status = ?4",
                        unit,
                        indicator,
                        year,
                        ObservationRow.Status.CONFIRMED)
                .stream()
                .map(ObservationRow::measured)
                .toList());
    }

    /** A confirmed value of one of several units. */
    public record OfOne(String unit, String indicator, Period period, BigDecimal value) {}

    /** Confirmed values of several units that the post may see, in one query. */
    public List<OfOne> confirmed(
            Post post, Collection<String> units, Collection<String> indicators, Collection<Integer> years) {
        var found = getEntityManager()
                .createQuery(
                        "select r.unit, r.indicator.code, r.period, r.value from Observation r where r.status = 'CONFIRMED'"
                                + " and r.unit in :units and r.indicator.code in :indicators and r.year in :years and "
                                + Reach.COVERED,
                        Tuple.class);
        Reach.of(post, Map.of("units", units, "indicators", indicators, "years", years))
                .forEach(found::setParameter);
        return found.getResultList().stream().map(Observations::ofOne).toList();
    }

    /** Confirmed values that go together, as far as the transaction's scope sees them, in one query. */
    @SuppressWarnings("unchecked")
    public List<OfOne> confirmed(Collection<SeriesKey> asked) {
        Stream<Tuple> found = getEntityManager()
                .createNativeQuery(TOGETHER, Tuple.class)
                .setParameter(1, asked.stream().map(SeriesKey::unit).toArray(String[]::new))
                .setParameter(2, asked.stream().map(SeriesKey::indicator).toArray(String[]::new))
                .setParameter(3, asked.stream().map(SeriesKey::year).toArray(Integer[]::new))
                .getResultList()
                .stream();
        return found.map(Observations::ofOne).toList();
    }

    private static OfOne ofOne(Tuple row) {
        return new OfOne(
                row.get(0, String.class),
                row.get(1, String.class),
                Period.parse(row.get(2, String.class)).orElseThrow(),
                row.get(3, BigDecimal.class));
    }

    /** What a unit has of some indicators for some periods, confirmed or not, by period and code. */
    Map<Period, Map<String, BigDecimal>> present(String unit, Collection<String> codes, Collection<Period> periods) {
        return getEntityManager()
                .createQuery(
                        "select period, indicator.code, value from Observation"
                                + " where unit = ?1 and indicator.code in ?2 and period in ?3",
                        Tuple.class)
                .setParameter(1, unit)
                .setParameter(2, codes)
                .setParameter(3, periods.stream().map(Period::toString).toList())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> Period.parse(row.get(0, String.class)).orElseThrow(),
                        HashMap::new,
                        Collectors.toMap(
                                row -> row.get(1, String.class),
                                row -> row.get(2, BigDecimal.class),
                                (one, same) -> one,
                                HashMap::new)));
    }

    /** From now on these observations are in another state, which is added next. */
    void supersede(Collection<UUID> ids, Instant at) {
        if (ids.isEmpty()) {
            return;
        }
        getEntityManager()
                .createQuery("update ObservationHistory set supersededAt = ?1"
                        + " where observationId in ?2 and supersededAt is null")
                .setParameter(1, at)
                .setParameter(2, ids)
                .executeUpdate();
    }

    /** What a unit has of indicators and periods, by code and period, locked until the transaction ends. */
    Map<String, ObservationRow> existing(String unit, Collection<String> codes, Collection<String> periods) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return find("unit = ?1 and indicator.code in ?2 and period in ?3 order by id", unit, codes, periods)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .stream()
                .collect(Collectors.toMap(row -> row.indicator.code + " " + row.period, Function.identity()));
    }

    /** Values as they were known at a moment: to superiors, those that were confirmed then. */
    Page<Known> known(Post post, Filter filter, Instant at, Position after, int limit) {
        Reach.planned(getEntityManager());
        Map<String, Object> parameters = Reach.of(post, Map.of("at", at));
        StringBuilder query = new StringBuilder(
                        "select r, i from ObservationHistory r join Indicator i on i.code = r.indicator"
                                + " where r.changedAt < :at and (r.supersededAt is null or r.supersededAt >= :at) and ")
                .append(VISIBLE);
        narrow(query, parameters, "r.unit", "unit", filter.unit());
        narrow(query, parameters, "r.indicator", "indicator", filter.indicator());
        narrow(query, parameters, "r.period", "period", filter.period());
        if (after != null) {
            query.append(" and (r.unitPath > :lastPath or r.unitPath = :lastPath and r.observationId > :lastId)");
            parameters.put("lastPath", after.unitPath());
            parameters.put("lastId", after.id());
        }
        var found = getEntityManager()
                .createQuery(query + " order by r.unitPath, r.observationId", Tuple.class)
                .setMaxResults(limit + 1);
        parameters.forEach(found::setParameter);
        List<Tuple> rows = found.getResultList();
        return Page.of(rows, limit, row -> row.get(0, HistoryRow.class).place())
                .map(row -> new Known(row.get(0, HistoryRow.class), row.get(1, IndicatorRow.class)));
    }

    /** Why values became what they are now, by identity; those that were never corrected are left out. */
    Map<UUID, String> reasons(Collection<ObservationRow> rows) {
        return getEntityManager()
                .createQuery(
                        "select observationId, reason from ObservationHistory"
                                + " where observationId in ?1 and supersededAt is null and reason is not null",
                        Tuple.class)
                .setParameter(1, rows.stream().map(row -> row.id).toList())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, String.class)));
    }

    /** Values of a unit by what narrows them, with their indicators, locked in one order until the transaction ends. */
    List<ObservationRow> lockedWithIndicators(String condition, Object... parameters) {
        List<ObservationRow> rows = find(condition + " order by id", parameters)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        // Not fetched with them: a lock of a value must not lock its indicator.
        indicators.byCode(rows.stream().map(row -> row.indicator.code).toList());
        return rows;
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
        Reach.planned(getEntityManager());
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
