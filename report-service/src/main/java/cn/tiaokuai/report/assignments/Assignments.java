package cn.tiaokuai.report.assignments;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.report.assignments.model.AssignmentState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who writes what for a report; the own unit's alone. */
@ApplicationScoped
class Assignments implements PanacheRepositoryBase<AssignmentRow, UUID> {

    List<AssignmentRow> of(UUID report, Post post) {
        return list("reportId = ?1 and unit = ?2 order by due, id", report, post.unit());
    }

    /**
     * An assignment of the post's unit, locked until the transaction ends.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none
     */
    AssignmentRow own(UUID id, Post post) {
        return find("id = ?1 and unit = ?2", id, post.unit())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Problems.notFound("assignment", id));
    }

    /** The same to look at only. */
    AssignmentRow visible(UUID id, Post post) {
        return find("id = ?1 and unit = ?2", id, post.unit())
                .firstResultOptional()
                .orElseThrow(() -> Problems.notFound("assignment", id));
    }

    /** What waits for a person, or for any office of the unit, soonest first. */
    Page<AssignmentRow> waiting(Post post, String person, AssignmentState.Name only, String after, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("unit", post.unit(), "person", person));
        StringBuilder query = new StringBuilder("unit = :unit and (person = :person or office is not null)");
        if (only != null) {
            query.append(" and stateName = :state");
            parameters.put("state", only);
        }
        if (after != null) {
            List<String> last = Keyset.decode(after, 2);
            query.append(" and (due > :lastDue or (due = :lastDue and id > :lastId))");
            parameters.put("lastDue", Requests.after(() -> LocalDate.parse(last.get(0))));
            parameters.put("lastId", Requests.after(() -> UUID.fromString(last.get(1))));
        }
        List<AssignmentRow> rows =
                find(query + " order by due, id", parameters).range(0, limit).list();
        return Page.of(rows, limit, row -> new Object[] {row.due, row.id});
    }
}
