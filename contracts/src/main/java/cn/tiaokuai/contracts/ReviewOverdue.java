package cn.tiaokuai.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * An open step has passed its due time; sent once a step.
 *
 * @param caseId the review case
 * @param reportId the report, also the key of the record
 * @param submission counts the submissions of this report from 1; answers to an older one are ignored
 * @param unit code of the reporting unit
 * @param ordinal the step, from 1
 * @param stepUnit code of the unit that should decide
 * @param role role that should decide
 * @param due when it was due
 */
public record ReviewOverdue(
        UUID caseId, UUID reportId, int submission, String unit, int ordinal, String stepUnit, String role, Instant due)
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
