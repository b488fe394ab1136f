package cn.tiaokuai.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * An approval could not be taken back: the report is issued, or this approval is not the one that counts.
 *
 * @param reportId the report, also the key of the record
 * @param submission counts the submissions of this report from 1
 * @param unit code of the reporting unit
 * @param digest SHA-256 of the exact revision, lower-case hex
 * @param approvedAt when it had been approved: which approval is meant
 * @param issued true where the report had been issued
 * @param refusedAt when
 */
public record ReportReopeningRefused(
        UUID reportId,
        int submission,
        String unit,
        String digest,
        Instant approvedAt,
        boolean issued,
        Instant refusedAt)
        implements Event {

    @Override
    public String subject() {
        return reportId.toString();
    }

    @Override
    public String topic() {
        return Topics.REPORT_EVENTS;
    }
}
