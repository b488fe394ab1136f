package cn.tiaokuai.review.cases;

import java.time.Instant;
import java.util.UUID;

/**
 * A step of a case as answered.
 *
 * @param unit code of the unit that is asked, null where the step is left out
 * @param carriedFrom for a carried step: the submission in which it was approved
 * @param carriedDigest for a carried step: digest of the text that was approved then
 */
public record StepView(
        UUID id,
        int ordinal,
        String unit,
        String role,
        StepStatus state,
        Instant openedAt,
        Instant due,
        Instant decidedAt,
        Integer carriedFrom,
        String carriedDigest) {

    StepView(StepRow row) {
        this(
                row.id,
                row.ordinal,
                row.stepUnit,
                row.role,
                row.state,
                row.openedAt,
                row.due,
                row.decidedAt,
                row.carriedSubmission,
                row.carriedDigest);
    }
}
