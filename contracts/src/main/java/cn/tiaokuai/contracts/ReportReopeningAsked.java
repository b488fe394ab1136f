package cn.tiaokuai.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * Who approved a report wants to take that back; whether it still can be, report-service knows, which issues reports.
 *
 * @param caseId the review case
 * @param reportId the report, also the key of the record
 * @param submission counts the submissions of this report from 1
 * @param unit code of the reporting unit
 * @param digest SHA-256 of the exact revision, lower-case hex
 * @param approvedAt when it had been approved: which approval is meant
 * @param toDrafter true where the report goes back to its drafter, false where its last reviewer decides anew
 * @param reason why
 * @param askedBy who wants it
 * @param askedAt when
 */
public record ReportReopeningAsked(
        UUID caseId,
        UUID reportId,
        int submission,
        String unit,
        String digest,
        Instant approvedAt,
        boolean toDrafter,
        String reason,
        Actor askedBy,
        Instant askedAt)
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
