package cn.tiaokuai.metrics.projects;

import cn.tiaokuai.metrics.Position;
import cn.tiaokuai.metrics.Reach;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.problems.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Projects; seen by their unit and by those above it. */
@ApplicationScoped
class Projects implements PanacheRepositoryBase<ProjectRow, UUID> {

    /** What a list is narrowed by; null means any. */
    record Filter(String unit, Integer year, Boolean finished) {

        private void narrow(StringBuilder query, Map<String, Object> parameters) {
            if (unit != null) {
                query.append(" and r.unit = :unit");
                parameters.put("unit", unit);
            }
            if (year != null) {
                // Between its first month and its last there may be years without any; no other text in months is like
                // one.
                query.append(" and cast(r.months as string) like :inYear");
                parameters.put("inYear", "%\"" + year + "-%");
            }
            if (finished != null) {
                query.append(finished ? " and r.finishedOn is not null" : " and r.finishedOn is null");
            }
        }
    }

    /** The project; a 404 problem when the post may not see it. */
    ProjectRow visible(UUID id, Post post) {
        return find("from Project r where r.id = :id and " + Reach.COVERED, Reach.of(post, Map.of("id", id)))
                .firstResultOptional()
                .orElseThrow(() -> Problems.notFound("project", id));
    }

    /** The project of the own unit, locked; 404 when the post does not see it, 403 when it is another unit's. */
    ProjectRow own(UUID id, Post post) {
        return find("id = ?1 and unit = ?2", id, post.unit())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseGet(() -> {
                    visible(id, post);
                    throw Problems.forbidden("forbidden", "只能办理本单位的项目");
                });
    }

    Page<ProjectRow> list(Post post, Filter filter, Position after, int limit) {
        return Page.of(rows(post, filter, after, limit), limit, row -> new Object[] {row.unitPath, row.id});
    }

    /** In the order of units, one more than asked for when there are more. */
    List<ProjectRow> rows(Post post, Filter filter, Position after, int limit) {
        Map<String, Object> parameters = Reach.of(post, Map.of());
        StringBuilder query = new StringBuilder("from Project r where ").append(Reach.COVERED);
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
