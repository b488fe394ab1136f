package cn.tiaokuai.metrics.tasks;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Work given from above; seen by the unit that has it and by the one that gave it. */
@ApplicationScoped
class Tasks implements PanacheRepositoryBase<TaskRow, UUID> {

    private static final String VISIBLE = "(unit = ?1 or assigner = ?1)";

    /** The task, locked; a 404 problem when the post's unit neither has nor gave it, 409 when it is done. */
    TaskRow open(UUID id, Post post) {
        TaskRow row = find(VISIBLE + " and id = ?2", post.unit(), id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Problems.notFound("task", id));
        if (row.state == TaskRow.State.COMPLETED) {
            throw Problems.conflict("task-settled", "该任务已办结");
        }
        return row;
    }

    /** A place in the list: after it the next page begins. */
    record Place(LocalDate deadline, UUID id) {

        static Place after(String after) {
            if (after == null) {
                return null;
            }
            List<String> key = Keyset.decode(after, 2);
            return Requests.after(() -> new Place(LocalDate.parse(key.getFirst()), UUID.fromString(key.getLast())));
        }
    }

    Page<TaskRow> list(Post post, Place after, int limit) {
        String order = " order by deadline, id";
        List<TaskRow> rows = (after == null
                        ? find(VISIBLE + order, post.unit())
                        : find(
                                VISIBLE + " and (deadline > ?2 or deadline = ?2 and id > ?3)" + order,
                                post.unit(),
                                after.deadline(),
                                after.id()))
                .range(0, limit)
                .list();
        return Page.of(rows, limit, row -> new Object[] {row.deadline, row.id});
    }
}
