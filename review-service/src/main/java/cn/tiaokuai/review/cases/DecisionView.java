package cn.tiaokuai.review.cases;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.contracts.Decision;
import java.time.Instant;
import java.util.UUID;

/**
 * A decision as answered.
 *
 * @param unit code of the unit that decided
 * @param digest of the text that was decided about
 * @param continuesAt for a return: step that goes on after resubmission, from 1
 */
public record DecisionView(
        UUID id,
        UUID caseId,
        UUID stepId,
        int ordinal,
        String unit,
        String role,
        Decision decision,
        String digest,
        String reason,
        Integer continuesAt,
        Actor decidedBy,
        Instant decidedAt) {

    DecisionView(DecisionRow row) {
        this(
                row.id,
                row.caseId,
                row.stepId,
                row.ordinal,
                row.stepUnit,
                row.role,
                row.decision,
                row.digest,
                row.reason,
                row.continuesAt,
                new Actor(row.decidedBy, row.decidedByName),
                row.decidedAt);
    }
}
