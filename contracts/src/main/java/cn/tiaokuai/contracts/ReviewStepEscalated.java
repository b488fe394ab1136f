package cn.tiaokuai.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * Nobody decided a step in time, and somebody else is asked instead, as the route says. Whoever is asked has to read the text.
 *
 * @param caseId the review case
 * @param reportId the report, also the key of the record
 * @param submission counts the submissions of this report from 1; answers to an older one are ignored
 * @param unit code of the reporting unit
 * @param ordinal the step, from 1
 * @param stepUnit code of the unit that was asked until then
 * @param toUnit code of the unit that is asked from then on; the same one where a delegate is
 * @param role role that should decide there
 * @param digest SHA-256 of the exact revision, lower-case hex
 * @param escalatedAt when
 */
public record ReviewStepEscalated(
        UUID caseId,
        UUID reportId,
        int submission,
        String unit,
        int ordinal,
        String stepUnit,
        String toUnit,
        String role,
        String digest,
        Instant escalatedAt)
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
