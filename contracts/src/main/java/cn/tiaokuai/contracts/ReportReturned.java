package cn.tiaokuai.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * A reviewer has sent a submission back to its drafter.
 *
 * @param caseId the review case
 * @param reportId the report, also the key of the record
 * @param submission counts the submissions of this report from 1; answers to an older one are ignored
 * @param unit code of the reporting unit
 * @param digest SHA-256 of the exact revision, lower-case hex
 * @param reason what is to be changed
 * @param continuesAt step that goes on after resubmission, from 1
 * @param returnedBy who returned
 * @param returnedAt when
 */
public record ReportReturned(
        UUID caseId,
        UUID reportId,
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
        return reportId.toString();
    }

    @Override
    public String topic() {
        return Topics.REVIEW_EVENTS;
    }
}
