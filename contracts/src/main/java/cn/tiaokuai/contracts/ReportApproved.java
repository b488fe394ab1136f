package cn.tiaokuai.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * The last step of a submission has approved it; counts for this digest alone.
 *
 * @param caseId the review case
 * @param reportId the report, also the key of the record
 * @param submission counts the submissions of this report from 1; answers to an older one are ignored
 * @param unit code of the reporting unit
 * @param digest SHA-256 of the exact revision, lower-case hex
 * @param approvedBy who decided the last step
 * @param approvedAt when
 * @param kind kind of the report; events from before it was told have none
 * @param year year reported on; events from before it was told have none
 */
public record ReportApproved(
        UUID caseId,
        UUID reportId,
        int submission,
        String unit,
        String digest,
        Actor approvedBy,
        Instant approvedAt,
        String kind,
        Integer year)
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
