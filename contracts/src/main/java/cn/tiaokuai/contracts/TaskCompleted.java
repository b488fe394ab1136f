package cn.tiaokuai.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * The assigner has confirmed that a task is done.
 *
 * @param taskId the task, also the key of the record
 * @param title what was to be done
 * @param unit code of the reporting unit
 * @param assignedFrom code of the assigning unit
 * @param result what was done, in the words of the unit
 * @param onTime reported done by the deadline
 * @param completedAt when
 */
public record TaskCompleted(
        UUID taskId, String title, String unit, String assignedFrom, String result, boolean onTime, Instant completedAt)
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
