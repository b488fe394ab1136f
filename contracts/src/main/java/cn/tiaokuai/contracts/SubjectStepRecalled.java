package cn.tiaokuai.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * A reviewer has taken the agreement to a step back before anybody acted on it: the {@link SubjectStepDecided} of the same case, step,
 * unit and time counts no more.
 *
 * @param caseId the review case
 * @param subjectId what is reviewed, also the key of the record
 * @param subjectKind what it is
 * @param submission counts its submissions from 1; answers to an older one are ignored
 * @param unit code of the unit that submits
 * @param ordinal the step, from 1
 * @param stepUnit code of the unit that had decided
 * @param digest SHA-256 of exactly what is submitted, lower-case hex
 * @param decidedAt when it had been decided
 * @param recalledBy who took it back, the same who had decided
 * @param recalledAt when
 */
public record SubjectStepRecalled(
        UUID caseId,
        UUID subjectId,
        SubjectKind subjectKind,
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
        return subjectId.toString();
    }

    @Override
    public String topic() {
        return Topics.REVIEW_EVENTS;
    }
}
