package cn.tiaokuai.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A unit is reminded of a task, by the clock or by hand.
 *
 * @param reminderId the reminder
 * @param taskId the task, also the key of the record
 * @param unit code of the lead unit
 * @param assignedFrom code of the assigning unit
 * @param title what is to be done
 * @param deadline last day, with extensions
 * @param days distance from it, negative before
 * @param message what the unit reads
 * @param remindedBy who reminds; the service itself by the clock
 * @param remindedAt when
 */
public record TaskReminded(
        UUID reminderId,
        UUID taskId,
        String unit,
        String assignedFrom,
        String title,
        LocalDate deadline,
        int days,
        String message,
        Actor remindedBy,
        Instant remindedAt)
        implements Event {

    @Override
    public String subject() {
        return taskId.toString();
    }

    @Override
    public String topic() {
        return Topics.METRIC_EVENTS;
    }
}
