package cn.tiaokuai.review.cases;

import cn.tiaokuai.review.cases.model.CaseStep;
import cn.tiaokuai.review.cases.model.OpenCase;
import cn.tiaokuai.review.cases.model.ReviewCase;
import cn.tiaokuai.review.cases.model.StepState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Due times of open steps that have not been announced as overdue. */
@ApplicationScoped
class Deadlines implements PanacheRepositoryBase<DeadlineRow, UUID> {

    /** Keeps the due time of the case's open step, if it has one, and no other. */
    void follow(ReviewCase reviewCase, String unit) {
        delete("caseId", reviewCase.id());
        if (reviewCase instanceof OpenCase open
                && open.current().state() instanceof StepState.Open(Instant _, Instant due)
                && due != null) {
            set(open.current(), reviewCase.id(), unit, due);
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

    private void set(CaseStep step, UUID caseId, String unit, Instant due) {
        DeadlineRow row = new DeadlineRow();
        row.stepId = step.id();
        row.caseId = caseId;
        row.unitCode = unit;
        row.due = due;
        persist(row);
    }
}
