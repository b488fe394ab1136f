package cn.tiaokuai.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A superior has given a unit a task.
 *
 * @param taskId the task, also the key of the record
 * @param title what is to be done
 * @param unit code of the reporting unit
 * @param assignedFrom code of the assigning unit
 * @param deadline last day
 * @param assignedBy who assigned
 * @param assignedAt when
 */
public record TaskAssigned(
        UUID taskId,
        String title,
        String unit,
        String assignedFrom,
        LocalDate deadline,
        Actor assignedBy,
        Instant assignedAt)
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
