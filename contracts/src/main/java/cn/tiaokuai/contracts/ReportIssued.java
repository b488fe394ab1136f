package cn.tiaokuai.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * An approved report has got its document number.
 *
 * @param reportId the report, also the key of the record
 * @param unit code of the reporting unit
 * @param title title of the report
 * @param year year reported on
 * @param documentNumber 发文字号, gapless per unit and year
 * @param digest SHA-256 of the exact revision, lower-case hex
 * @param issuedBy who issued
 * @param issuedAt when
 */
public record ReportIssued(
        UUID reportId,
        String unit,
        String title,
        int year,
        String documentNumber,
        String digest,
        Actor issuedBy,
        Instant issuedAt)
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
