package cn.tiaokuai.review.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Due times of open steps that have not been announced as overdue. */
@ApplicationScoped
class Deadlines implements PanacheRepositoryBase<DeadlineRow, UUID> {

    /**
     * Forgets the due times of steps that are not open any more, and keeps those of the steps that have just been opened; those
     * that stay open keep theirs, lest what was announced be announced again.
     */
    void follow(CaseRow about, List<StepRow> opened) {
        delete(
                "caseId = ?1 and stepId not in (select s.id from Step s where s.caseId = ?1 and s.state = ?2)",
                about.id,
                StepStatus.OPEN);
        for (StepRow step : opened) {
            if (step.due != null) {
                set(step, about.unitCode);
            }
        }
    }

    /** What is due by now, oldest first; visible without a scope, and nothing else is. */
    List<DeadlineRow> passed(Instant now, int limit) {
        return find("due < ?1 order by due, stepId", now).page(0, limit).list();
    }

    /** True for exactly one caller: whoever takes a deadline announces it. */
    boolean taken(UUID step) {
        return delete("stepId", step) == 1;
    }

    /** Whose reminding time has come, the earliest first; visible without a scope. */
    List<DeadlineRow> toRemindOf(Instant now, int limit) {
        return find("reminder <= ?1 order by reminder, stepId", now)
                .page(0, limit)
                .list();
    }

    /** True for exactly one caller: whoever takes a reminder gives it. */
    boolean reminderTaken(UUID step) {
        return update("reminder = null where stepId = ?1 and reminder is not null", step) == 1;
    }

    private void set(StepRow step, String unit) {
        DeadlineRow row = new DeadlineRow();
        row.stepId = step.id;
        row.caseId = step.caseId;
        row.unitCode = unit;
        row.due = step.due;
        row.reminder = step.reminder;
        persist(row);
    }
}
