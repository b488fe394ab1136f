package cn.tiaokuai.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A called unit is reminded of its report, by the clock or by hand.
 *
 * @param reminderId the reminder
 * @param roundId the round, also the key of the record
 * @param unit code of the called unit
 * @param caller code of the unit that has called
 * @param title of the round
 * @param due the unit's last day, with an extension where one was granted
 * @param days distance from it, negative before
 * @param message what the unit reads
 * @param remindedBy who reminds; the service itself by the clock
 * @param remindedAt when
 */
public record ReportReminded(
        UUID reminderId,
        UUID roundId,
        String unit,
        String caller,
        String title,
        LocalDate due,
        int days,
        String message,
        Actor remindedBy,
        Instant remindedAt)
        implements Event {

    @Override
    public String subject() {
        return roundId.toString();
    }

    @Override
    public String topic() {
        return Topics.REPORT_EVENTS;
    }
}
