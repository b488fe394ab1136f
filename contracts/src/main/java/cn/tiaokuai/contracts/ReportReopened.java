package cn.tiaokuai.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * An approval was taken back before the report was issued: it counts no more, and what was locked by it is open again.
 *
 * @param reportId the report, also the key of the record
 * @param submission counts the submissions of this report from 1
 * @param unit code of the reporting unit
 * @param digest SHA-256 of the exact revision, lower-case hex
 * @param approvedAt when it had been approved: which approval is meant
 * @param toDrafter true where the report goes back to its drafter, false where its last reviewer decides anew
 * @param reopenedAt when
 */
public record ReportReopened(
        UUID reportId,
        int submission,
        String unit,
        String digest,
        Instant approvedAt,
        boolean toDrafter,
        Instant reopenedAt)
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
