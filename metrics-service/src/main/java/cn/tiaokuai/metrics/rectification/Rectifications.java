package cn.tiaokuai.metrics.rectification;

import cn.tiaokuai.metrics.Position;
import cn.tiaokuai.metrics.Reach;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.http.LatestFirst;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.problems.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The ledger; a unit sees all of its own and all that it has raised, superiors what is to be put right. */
@ApplicationScoped
class Rectifications implements PanacheRepositoryBase<RectificationRow, UUID> {

    private static final String VISIBLE =
            "(r.unit = :own or r.raiser = :own or r.state in ('OPEN', 'SUBMITTED', 'CLOSED') and " + Reach.COVERED
                    + ")";
    private static final String UNFINISHED = "r.state in ('OPEN', 'SUBMITTED')";

    /** What a list is narrowed by; null means any. */
    record Filter(RectificationRow.State state, String unit, LocalDate dueFrom, LocalDate dueTo, LocalDate overdueOn) {

        private void narrow(StringBuilder query, Map<String, Object> parameters) {
            narrow(query, parameters, "r.state = :state", "state", state);
            narrow(query, parameters, "r.unit = :unit", "unit", unit);
            narrow(query, parameters, "r.deadline >= :dueFrom", "dueFrom", dueFrom);
            narrow(query, parameters, "r.deadline <= :dueTo", "dueTo", dueTo);
            narrow(query, parameters, UNFINISHED + " and r.deadline < :today", "today", overdueOn);
        }

        private static void narrow(
                StringBuilder query, Map<String, Object> parameters, String predicate, String name, Object value) {
            if (value != null) {
                query.append(" and ").append(predicate);
                parameters.put(name, value);
            }
        }
    }

    /** The entry; a 404 problem when the post may not see it. */
    RectificationRow visible(UUID id, Post post) {
        return find("from Rectification r where r.id = :id and " + VISIBLE, Reach.of(post, Map.of("id", id)))
                .firstResultOptional()
                .orElseThrow(() -> Problems.notFound("rectification", id));
    }

    /** The entry of the own unit, locked; 404 when the post does not see it, 403 when it is another unit's. */
    RectificationRow own(UUID id, Post post) {
        return locked(id, post, "unit", "只有责任单位可以办理");
    }

    /** The entry that the own unit holds to account, locked; 404 when the post does not see it, 403 when another does. */
    RectificationRow raised(UUID id, Post post) {
        return locked(id, post, "raiser", "只有提出整改的单位可以办理");
    }

    private RectificationRow locked(UUID id, Post post, String side, String otherwise) {
        RectificationRow row = find("id = ?1 and " + side + " = ?2", id, post.unit())
                .firstResultOptional()
                .orElseGet(() -> {
                    visible(id, post);
                    throw Problems.forbidden("forbidden", otherwise);
                });
        hold(row);
        return row;
    }

    /** Makes everybody wait who would change it, and reads it again: what was read before may be no longer true. */
    private void hold(RectificationRow row) {
        getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
    }

    Page<RectificationRow> list(Post post, Filter filter, Position after, int limit) {
        return Page.of(rows(post, filter, after, limit), limit, row -> new Object[] {row.unitPath, row.id});
    }

    /** In the order of units, one more than asked for when there are more. */
    List<RectificationRow> rows(Post post, Filter filter, Position after, int limit) {
        Map<String, Object> parameters = Reach.of(post, Map.of());
        StringBuilder query = new StringBuilder("from Rectification r where ").append(VISIBLE);
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

    /** How many there are in each state. */
    List<Count> counts(Post post, Filter filter, LocalDate today) {
        Map<String, Object> parameters = Reach.of(post, Map.of("now", today));
        StringBuilder query = new StringBuilder("select r.state, count(*), count(case when " + UNFINISHED
                        + " and r.deadline < :now then 1 end), sum(r.reopened) from Rectification r where ")
                .append(VISIBLE);
        filter.narrow(query, parameters);
        TypedQuery<Count> counting =
                getEntityManager().createQuery(query + " group by r.state order by r.state", Count.class);
        parameters.forEach(counting::setParameter);
        return counting.getResultList();
    }

    /** What a report has ever offered, by identity, locked. */
    Map<UUID, RectificationRow> offered(UUID report) {
        Map<UUID, RectificationRow> offered = new LinkedHashMap<>();
        for (RectificationRow row : list("reportId = ?1 order by id", report)) {
            hold(row);
            offered.put(row.id, row);
        }
        return offered;
    }

    /** What was done about it, latest first. */
    Page<EntryRow> course(RectificationRow about, String after, int limit) {
        LatestFirst last = LatestFirst.after(after);
        List<EntryRow> rows = getEntityManager()
                .createQuery("""
                        from RectificationEntry where rectificationId = ?1 and (saidAt < ?2 or saidAt = ?2 and id > ?3)
                        order by saidAt desc, id""", EntryRow.class)
                .setParameter(1, about.id)
                .setParameter(2, last.at())
                .setParameter(3, last.id())
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.of(rows, limit, row -> new Object[] {row.saidAt, row.id});
    }
}
