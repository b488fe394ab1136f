package cn.tiaokuai.review.cases;

import cn.tiaokuai.contracts.Actor;
import java.time.Instant;
import java.util.UUID;

/**
 * A step that waits for the caller's post, with what is needed to decide it.
 *
 * @param unit code of the unit that is asked
 * @param due when it is overdue, null without a deadline
 * @param reportUnit code of the reporting unit
 * @param digest to be sent with the decision
 */
public record OpenStepView(
        UUID id,
        UUID caseId,
        UUID reportId,
        int submission,
        int ordinal,
        String unit,
        String role,
        StepStatus state,
        Instant openedAt,
        Instant due,
        String reportUnit,
        String title,
        String kind,
        int year,
        int revision,
        String digest,
        Actor submittedBy,
        Instant submittedAt) {

    public OpenStepView(StepRow step, CaseRow about) {
        this(
                step.id,
                step.caseId,
                about.subjectId,
                about.submission,
                step.ordinal,
                step.stepUnit,
                step.role,
                step.state,
                step.openedAt,
                step.due,
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
