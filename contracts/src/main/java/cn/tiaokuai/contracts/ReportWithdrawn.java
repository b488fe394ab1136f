package cn.tiaokuai.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * The unit has taken a submission back before it was decided.
 *
 * @param reportId the report, also the key of the record
 * @param submission counts the submissions of this report from 1; answers to an older one are ignored
 * @param unit code of the reporting unit
 * @param withdrawnBy who withdrew
 * @param withdrawnAt when
 */
public record ReportWithdrawn(UUID reportId, int submission, String unit, Actor withdrawnBy, Instant withdrawnAt)
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
