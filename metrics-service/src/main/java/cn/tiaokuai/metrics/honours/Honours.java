package cn.tiaokuai.metrics.honours;

import cn.tiaokuai.metrics.Position;
import cn.tiaokuai.metrics.Reach;
import cn.tiaokuai.metrics.honours.model.Level;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.problems.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Honours; a unit sees all of its own, superiors those that are confirmed. */
@ApplicationScoped
class Honours implements PanacheRepositoryBase<HonourRow, UUID> {

    private static final String VISIBLE = "(r.unit = :own or r.state = 'CONFIRMED' and " + Reach.COVERED + ")";

    /** What a list is narrowed by; null means any. */
    record Filter(HonourRow.State state, String unit, Level level, Integer year) {

        private void narrow(StringBuilder query, Map<String, Object> parameters) {
            narrow(query, parameters, "r.state = :state", "state", state);
            narrow(query, parameters, "r.unit = :unit", "unit", unit);
            narrow(query, parameters, "r.level = :level", "level", level);
            LocalDate first = year == null ? null : LocalDate.of(year, 1, 1);
            narrow(query, parameters, "r.grantedOn >= :first", "first", first);
            narrow(query, parameters, "r.grantedOn < :end", "end", first == null ? null : first.plusYears(1));
        }

        private static void narrow(
                StringBuilder query, Map<String, Object> parameters, String predicate, String name, Object value) {
            if (value != null) {
                query.append(" and ").append(predicate);
                parameters.put(name, value);
            }
        }
    }

    /** The honour; a 404 problem when the post may not see it. */
    HonourRow visible(UUID id, Post post) {
        return find("from Honour r where r.id = :id and " + VISIBLE, Reach.of(post, Map.of("id", id)))
                .firstResultOptional()
                .orElseThrow(() -> Problems.notFound("honour", id));
    }

    /** The honour of the own unit, locked; 404 when the post does not see it, 403 when it is another unit's. */
    HonourRow own(UUID id, Post post) {
        return find("id = ?1 and unit = ?2", id, post.unit())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseGet(() -> {
                    visible(id, post);
                    throw Problems.forbidden("forbidden", "只能办理本单位的荣誉");
                });
    }

    Page<HonourRow> list(Post post, Filter filter, Position after, int limit) {
        return Page.of(rows(post, filter, after, limit), limit, row -> new Object[] {row.unitPath, row.id});
    }

    /** In the order of units, one more than asked for when there are more. */
    List<HonourRow> rows(Post post, Filter filter, Position after, int limit) {
        Map<String, Object> parameters = Reach.of(post, Map.of());
        StringBuilder query = new StringBuilder("from Honour r where ").append(VISIBLE);
        filter.narrow(query, parameters);
        if (after != null) {
            query.append(" and (r.unitPath > :lastPath or r.unitPath = :lastPath and r.id > :lastId)");
            parameters.put("lastPath", after.unitPath());
            parameters.put("lastId", after.id());
        }
        return find(query + " order by r.unitPath, r.id", parameters)
                .range(0, limit)
                .list();
    }
}
