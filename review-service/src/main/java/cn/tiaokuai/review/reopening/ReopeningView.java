package cn.tiaokuai.review.reopening;

import cn.tiaokuai.contracts.Actor;
import java.time.Instant;
import java.util.UUID;

/**
 * A wish to take an approval back, as answered.
 *
 * @param kind RECALL or REVOCATION
 * @param continuesAt for a revocation: stage that goes on after resubmission, from 1
 * @param unit code of the unit in which it was asked
 * @param state ASKED until report-service has answered; DONE, or REFUSED where the report had been issued
 */
public record ReopeningView(
        UUID id,
        UUID caseId,
        ReopeningRow.Kind kind,
        Integer continuesAt,
        String reason,
        String unit,
        Actor askedBy,
        Instant askedAt,
        ReopeningRow.State state,
        Instant answeredAt) {

    ReopeningView(ReopeningRow row) {
        this(
                row.id,
                row.caseId,
                row.kind,
                row.continuesAt,
                row.reason,
                row.askedUnit,
                new Actor(row.askedBy, row.askedByName),
                row.askedAt,
                row.state,
                row.answeredAt);
    }
}
