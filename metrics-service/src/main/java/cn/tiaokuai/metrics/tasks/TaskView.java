package cn.tiaokuai.metrics.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A task as answered.
 *
 * @param feedback what the unit said last, null before
 * @param result what was done, in the assigner's words, null before completion
 */
public record TaskView(
        UUID id,
        String title,
        String unit,
        String assigner,
        LocalDate deadline,
        TaskRow.State state,
        String feedback,
        Instant reportedAt,
        String result,
        Instant completedAt) {

    TaskView(TaskRow row) {
        this(
                row.id,
                row.title,
                row.unit,
                row.assigner,
                row.deadline,
                row.state,
                row.feedback,
                row.reportedAt,
                row.result,
                row.completedAt);
    }
}
