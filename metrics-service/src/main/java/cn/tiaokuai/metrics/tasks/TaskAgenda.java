package cn.tiaokuai.metrics.tasks;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** When open tasks are to be reminded of next; visible without a scope, and nothing else of them is. */
@ApplicationScoped
class TaskAgenda implements PanacheRepositoryBase<TaskAgendaRow, UUID> {

    private final TaskLimits limits;

    TaskAgenda(TaskLimits limits) {
        this.limits = limits;
    }

    /** As the task stands now: from now on, and never again once all reminding days have passed or it is completed. */
    void plan(TaskRow task, Instant now) {
        Optional<Instant> next =
                task.state == TaskRow.State.COMPLETED ? Optional.empty() : limits.nextLook(task.deadline, now);
        TaskAgendaRow row = findById(task.id);
        if (next.isEmpty()) {
            deleteById(task.id);
        } else if (row == null) {
            persist(new TaskAgendaRow(task, next.get()));
        } else {
            row.nextLook = next.get();
        }
    }

    List<TaskAgendaRow> passed(Instant now, int most) {
        return find("nextLook <= ?1 order by nextLook, taskId", now)
                .page(0, most)
                .list();
    }

    /** The look that is still to be done, locked; none when another clock has done it meanwhile. */
    Optional<TaskAgendaRow> take(UUID task, Instant now) {
        return find("taskId = ?1 and nextLook <= ?2", task, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
