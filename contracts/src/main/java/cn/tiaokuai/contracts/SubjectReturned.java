package cn.tiaokuai.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * A reviewer has sent a submission of something else than a report back.
 *
 * @param caseId the review case
 * @param subjectId what is reviewed, also the key of the record
 * @param subjectKind what it is
 * @param submission counts its submissions from 1; answers to an older one are ignored
 * @param unit code of the unit that submits
 * @param digest SHA-256 of exactly what is submitted, lower-case hex
 * @param reason what is to be changed
 * @param continuesAt stage that goes on after resubmission, from 1
 * @param returnedBy who returned
 * @param returnedAt when
 */
public record SubjectReturned(
        UUID caseId,
        UUID subjectId,
        SubjectKind subjectKind,
        int submission,
        String unit,
        String digest,
        String reason,
        int continuesAt,
        Actor returnedBy,
        Instant returnedAt)
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
