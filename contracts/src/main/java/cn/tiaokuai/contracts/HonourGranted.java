package cn.tiaokuai.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * An honour of a unit or its people has been confirmed.
 *
 * @param honourId the honour, also the key of the record
 * @param unit code of the unit that has it
 * @param title name of the honour, without quotation marks
 * @param grantedBy who granted it, in words
 * @param level NATIONAL, PROVINCIAL, CITY, COUNTY or OTHER: of who granted it; null when unknown
 * @param recipient who got it, in words; null for the unit itself
 * @param year year that it was granted in
 * @param confirmedBy who confirmed
 * @param confirmedAt when
 */
public record HonourGranted(
        UUID honourId,
        String unit,
        String title,
        String grantedBy,
        String level,
        String recipient,
        int year,
        Actor confirmedBy,
        Instant confirmedAt)
        implements Event {

    @Override
    public String subject() {
        return honourId.toString();
    }

    @Override
    public String topic() {
        return Topics.METRIC_EVENTS;
    }
}
