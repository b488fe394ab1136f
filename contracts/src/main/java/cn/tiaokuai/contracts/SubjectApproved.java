package cn.tiaokuai.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * The last step of a submission of something else than a report has approved it; counts for this digest alone.
 *
 * @param caseId the review case
 * @param subjectId what is reviewed, also the key of the record
 * @param subjectKind what it is
 * @param submission counts its submissions from 1; answers to an older one are ignored
 * @param unit code of the unit that submits
 * @param digest SHA-256 of exactly what is submitted, lower-case hex
 * @param approvedBy who decided the last step
 * @param approvedAt when
 */
public record SubjectApproved(
        UUID caseId,
        UUID subjectId,
        SubjectKind subjectKind,
        int submission,
        String unit,
        String digest,
        Actor approvedBy,
        Instant approvedAt)
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
