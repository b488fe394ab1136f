package cn.tiaokuai.metrics.targets;

import cn.tiaokuai.metrics.Position;
import cn.tiaokuai.metrics.Reach;
import cn.tiaokuai.metrics.model.SeriesKey;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.problems.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Targets of units; seen by the unit and by its superiors on both hierarchies. */
@ApplicationScoped
public class Targets implements PanacheRepositoryBase<TargetRow, UUID> {

    private static final String ONE = "unit = ?1 and indicator.code = ?2 and year = ?3";

    static final String SETTER_ONLY = "只有设定目标的单位可以修改";

    /** What a list is narrowed by; null means any. */
    record Filter(String unit, Integer year, String indicator) {}

    /** The target; a 404 problem when the post may not see it. */
    TargetRow visible(UUID id, Post post) {
        return find(
                        "from Target r join fetch r.indicator where r.id = :id and " + Reach.COVERED,
                        Reach.of(post, Map.of("id", id)))
                .firstResultOptional()
                .orElseThrow(() -> Problems.notFound("target", id));
    }

    /**
     * Makes all who set or judge this target come one after the other until their transactions end. The target's row alone
     * would not do: while it is being added there is none, and a value that is confirmed meanwhile would not find it.
     */
    void lock(String unit, String indicator, int year) {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 0)) is null")
                .setParameter(1, name(new SeriesKey(unit, indicator, year)))
                .getSingleResult();
    }

    /** The same for many targets, in one order whatever theirs is; answers those that there are. */
    Map<SeriesKey, TargetRow> held(Set<SeriesKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        getEntityManager()
                .createNativeQuery(
                        "select count(*) filter (where pg_advisory_xact_lock(hashtextextended(k, 0)) is null)"
                                + " from unnest(cast(?1 as text[])) as one (k)")
                .setParameter(1, keys.stream().sorted().map(Targets::name).toArray(String[]::new))
                .getSingleResult();
        return list(
                        "from Target r join fetch r.indicator i where r.unit in ?1 and i.code in ?2 and r.year in ?3",
                        keys.stream().map(SeriesKey::unit).distinct().toList(),
                        keys.stream().map(SeriesKey::indicator).distinct().toList(),
                        keys.stream().map(SeriesKey::year).distinct().toList())
                .stream()
                .filter(row -> keys.contains(key(row)))
                .collect(Collectors.toMap(Targets::key, row -> row));
    }

    private static SeriesKey key(TargetRow row) {
        return new SeriesKey(row.unit, row.indicator.code, row.year);
    }

    /** There is one target of it at most. */
    private static String name(SeriesKey key) {
        return "target " + key.unit() + " " + key.indicator() + " " + key.year();
    }

    /** The target of a unit, its row locked until the transaction ends. */
    Optional<TargetRow> locked(String unit, String indicator, int year) {
        return find(ONE, unit, indicator, year)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The target of a unit. */
    public Optional<TargetRow> of(String unit, String indicator, int year) {
        return find(ONE, unit, indicator, year).firstResultOptional();
    }

    /** The target that the post's unit has set; 404 when it is not seen, 403 when another unit has set it. */
    TargetRow setBy(UUID id, Post post) {
        TargetRow row = visible(id, post);
        if (!row.setter.equals(post.unit())) {
            throw Problems.forbidden("forbidden", SETTER_ONLY);
        }
        return row;
    }

    /** The target of the post's unit; 404 when it is not seen, 403 when it is another unit's. */
    TargetRow own(UUID id, Post post) {
        TargetRow row = visible(id, post);
        if (!row.unit.equals(post.unit())) {
            throw Problems.forbidden("forbidden", "只能分解本单位的目标");
        }
        return row;
    }

    /** The row as it is now that it cannot change any more. */
    void refresh(TargetRow row) {
        getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Every version of a target, newest first. */
    Page<VersionRow> versions(UUID target, Integer before, int limit) {
        List<VersionRow> rows = getEntityManager()
                .createQuery(
                        "from TargetVersion where targetId = ?1 and number < ?2 order by number desc", VersionRow.class)
                .setParameter(1, target)
                .setParameter(2, before == null ? Integer.MAX_VALUE : before)
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.of(rows, limit, row -> new Object[] {row.number});
    }

    /** Targets of several units, in one query. */
    public List<TargetRow> of(Collection<String> units, String indicator, int year) {
        return list(
                "from Target r join fetch r.indicator i where r.unit in ?1 and i.code = ?2 and r.year = ?3",
                units,
                indicator,
                year);
    }

    /** Targets of several units with several indicators, in one query. */
    public List<TargetRow> of(Collection<String> units, Collection<String> indicators, int year) {
        return list(
                "from Target r join fetch r.indicator i where r.unit in ?1 and i.code in ?2 and r.year = ?3",
                units,
                indicators,
                year);
    }

    Page<TargetRow> list(Post post, Filter filter, Position after, int limit) {
        Reach.planned(getEntityManager());
        Map<String, Object> parameters = Reach.of(post, Map.of());
        StringBuilder query = new StringBuilder("from Target r join fetch r.indicator where ").append(Reach.COVERED);
        narrow(query, parameters, "r.unit", "unit", filter.unit());
        narrow(query, parameters, "r.year", "year", filter.year());
        narrow(query, parameters, "r.indicator.code", "indicator", filter.indicator());
        if (after != null) {
            query.append(" and (r.unitPath > :lastPath or r.unitPath = :lastPath and r.id > :lastId)");
            parameters.put("lastPath", after.unitPath());
            parameters.put("lastId", after.id());
        }
        List<TargetRow> rows = find(query + " order by r.unitPath, r.id", parameters)
                .range(0, limit)
                .list();
        return Page.of(rows, limit, row -> new Object[] {row.unitPath, row.id});
    }

    private static void narrow(
            StringBuilder query, Map<String, Object> parameters, String field, String name, Object value) {
        if (value != null) {
            query.append(" and ").append(field).append(" = :").append(name);
            parameters.put(name, value);
        }
    }
}
