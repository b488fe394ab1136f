package cn.tiaokuai.metrics.tasks;

import cn.tiaokuai.metrics.tasks.model.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A task as answered.
 *
 * @param unit the lead unit
 * @param partners cooperating units
 * @param deadline last day, with extensions
 * @param firstDeadline last day as it was given
 * @param overdue not completed, and the deadline has passed
 * @param wishedUntil last day that the unit has asked for, while nobody has answered
 * @param feedback what the unit said last, null before
 * @param result what was done, in the assigner's words, null before completion
 * @param onTime whether it was reported done by the deadline, null before completion
 */
public record TaskView(
        UUID id,
        String title,
        String content,
        Urgency urgency,
        String unit,
        List<String> partners,
        String assigner,
        LocalDate deadline,
        LocalDate firstDeadline,
        TaskRow.State state,
        boolean overdue,
        LocalDate wishedUntil,
        String feedback,
        Instant reportedAt,
        String result,
        Instant completedAt,
        Boolean onTime,
        long version) {

    static TaskView of(TaskRow row, LocalDate today) {
        return new TaskView(
                row.id,
                row.title,
                row.content,
                row.urgency,
                row.unit,
                List.copyOf(row.partners),
                row.assigner,
                row.deadline,
                row.firstDeadline,
                row.state,
                row.state != TaskRow.State.COMPLETED && row.deadline.isBefore(today),
                row.wishedUntil,
                row.feedback,
                row.reportedAt,
                row.result,
                row.completedAt,
                row.onTime,
                row.version);
    }
}
