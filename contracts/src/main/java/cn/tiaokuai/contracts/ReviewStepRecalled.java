package cn.tiaokuai.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * A reviewer has taken the agreement to a step back before anybody acted on it: the {@link ReviewStepDecided} of the same case, step,
 * unit and time counts no more.
 *
 * @param caseId the review case
 * @param reportId the report, also the key of the record
 * @param submission counts the submissions of this report from 1
 * @param unit code of the reporting unit
 * @param ordinal the step, from 1
 * @param stepUnit code of the unit that had decided
 * @param digest SHA-256 of the exact revision, lower-case hex
 * @param decidedAt when it had been decided
 * @param recalledBy who took it back, the same who had decided
 * @param recalledAt when
 */
public record ReviewStepRecalled(
        UUID caseId,
        UUID reportId,
        int submission,
        String unit,
        int ordinal,
        String stepUnit,
        String digest,
        Instant decidedAt,
        Actor recalledBy,
        Instant recalledAt)
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
