package cn.tiaokuai.metrics.tasks;

import cn.tiaokuai.metrics.tasks.EntryRow.What;
import cn.tiaokuai.platform.http.LatestFirst;
import cn.tiaokuai.platform.http.Page;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** 办理经过: all that was done and said about tasks. */
@ApplicationScoped
class Course implements PanacheRepositoryBase<EntryRow, UUID> {

    void add(EntryRow entry, String by, Instant at) {
        entry.saidBy = by;
        entry.saidAt = at;
        persist(entry);
    }

    /** Whether the clock has told of this distance from this deadline. */
    boolean hasReminded(UUID task, LocalDate deadline, int days) {
        return count("taskId = ?1 and what = ?2 and day = ?3 and days = ?4", task, What.REMINDED, deadline, days) > 0;
    }

    /** Whether somebody has reminded by hand since then. */
    boolean wasUrgedSince(UUID task, Instant since) {
        return count("taskId = ?1 and what = ?2 and saidAt > ?3", task, What.URGED, since) > 0;
    }

    /** Latest first. */
    Page<EntryRow> of(TaskRow task, String after, int limit) {
        LatestFirst last = LatestFirst.after(after);
        List<EntryRow> rows = find(
                        "taskId = ?1 and (saidAt < ?2 or (saidAt = ?2 and id > ?3)) order by saidAt desc, id",
                        task.id,
                        last.at(),
                        last.id())
                .range(0, limit)
                .list();
        return Page.of(rows, limit, row -> new Object[] {row.saidAt, row.id});
    }
}
