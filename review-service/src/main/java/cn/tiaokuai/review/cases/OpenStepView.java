package cn.tiaokuai.review.cases;

import cn.tiaokuai.contracts.Actor;
import java.time.Instant;
import java.util.UUID;

/**
 * A step with what is needed to decide it.
 *
 * @param reportId what is reviewed, whether it is a report or something else
 * @param shownAt path of the API where it is shown
 * @param unit code of the unit that is asked
 * @param due when it is overdue, null without a deadline
 * @param decidedAt when it was decided, null while it is open
 * @param person the only person who may decide, null for anybody with the role
 * @param reportUnit code of the reporting unit
 * @param digest to be sent with the decision
 */
public record OpenStepView(
        UUID id,
        UUID caseId,
        UUID reportId,
        ReviewedKind subjectKind,
        String shownAt,
        int submission,
        int ordinal,
        String unit,
        String role,
        StepStatus state,
        Instant openedAt,
        Instant due,
        Instant decidedAt,
        String person,
        String reportUnit,
        String title,
        String kind,
        int year,
        int revision,
        String digest,
        Actor submittedBy,
        Instant submittedAt) {

    public OpenStepView(StepRow step, CaseRow about) {
        this(step, about, step.decidedAt);
    }

    /** @param decidedAt when whoever it is shown to decided it */
    public OpenStepView(StepRow step, CaseRow about, Instant decidedAt) {
        this(
                step.id,
                step.caseId,
                about.subjectId,
                about.subjectKind,
                about.shownAt,
                about.submission,
                step.ordinal,
                step.stepUnit,
                step.role,
                step.state,
                step.openedAt,
                step.due,
                decidedAt,
                step.person,
                about.unitCode,
                about.title,
                about.kind,
                about.year,
                about.revision,
                about.digest,
                new Actor(about.submittedBy, about.submittedByName),
                about.submittedAt);
    }
}
