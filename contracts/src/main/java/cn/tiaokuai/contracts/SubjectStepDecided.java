package cn.tiaokuai.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * A reviewer has decided one step of a submission of something else than a report.
 *
 * @param caseId the review case
 * @param subjectId what is reviewed, also the key of the record
 * @param subjectKind what it is
 * @param submission counts its submissions from 1; answers to an older one are ignored
 * @param unit code of the unit that submits
 * @param ordinal the step, from 1
 * @param stepUnit code of the unit that decided
 * @param decision APPROVED or RETURNED
 * @param digest SHA-256 of exactly what is submitted, lower-case hex
 * @param decidedBy who decided
 * @param decidedAt when
 */
public record SubjectStepDecided(
        UUID caseId,
        UUID subjectId,
        SubjectKind subjectKind,
        int submission,
        String unit,
        int ordinal,
        String stepUnit,
        Decision decision,
        String digest,
        Actor decidedBy,
        Instant decidedAt)
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
