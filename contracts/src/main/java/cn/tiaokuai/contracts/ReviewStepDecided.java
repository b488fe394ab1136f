package cn.tiaokuai.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * A reviewer has decided one step.
 *
 * @param caseId the review case
 * @param reportId the report, also the key of the record
 * @param submission counts the submissions of this report from 1; answers to an older one are ignored
 * @param unit code of the reporting unit
 * @param ordinal the step, from 1
 * @param stepUnit code of the unit that decided
 * @param decision APPROVED or RETURNED
 * @param digest SHA-256 of the exact revision, lower-case hex
 * @param reason why; always given for a return
 * @param decidedBy who decided
 * @param decidedAt when
 * @param role of the post that decided, in the unit of the step; may be absent in events of before it was told
 */
public record ReviewStepDecided(
        UUID caseId,
        UUID reportId,
        int submission,
        String unit,
        int ordinal,
        String stepUnit,
        Decision decision,
        String digest,
        String reason,
        Actor decidedBy,
        Instant decidedAt,
        String role)
        implements Event {

    @Override
    public String subject() {
        return reportId.toString();
    }

    @Override
    public String topic() {
        return Topics.REVIEW_EVENTS;
    }
}
