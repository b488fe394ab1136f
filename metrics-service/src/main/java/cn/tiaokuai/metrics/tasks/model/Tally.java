package cn.tiaokuai.metrics.tasks.model;

import cn.tiaokuai.metrics.model.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 办结率 and 按期办结率 of some tasks. What is due counts whether it is finished or not: an overdue task lowers the rate, as does
 * one that was finished late.
 *
 * @param due how many were to be done
 * @param completed how many of them are
 * @param onTime how many of those were done by the deadline
 */
public record Tally(long due, long completed, long onTime) {

    public static final Tally NOTHING = new Tally(0, 0, 0);

    public Tally {
        if (completed > due || onTime > completed || onTime < 0) {
            throw new IllegalArgumentException(onTime + " on time of " + completed + " completed of " + due + " due");
        }
    }

    /** What one task adds, as the query of TaskRates is held to: it is due once its deadline has passed, or once it is completed. */
    public static Tally of(Standing task, LocalDate today) {
        return switch (task) {
            case Standing.Completed completed -> new Tally(1, 1, completed.onTime() ? 1 : 0);
            case Standing.Open open -> open.deadline().isBefore(today) ? new Tally(1, 0, 0) : NOTHING;
        };
    }

    public Tally plus(Tally other) {
        return new Tally(due + other.due, completed + other.completed, onTime + other.onTime);
    }

    /** Completed / due; none where nothing was due. */
    public Optional<Ratio> completedShare() {
        return share(completed);
    }

    /** On time / due; none where nothing was due. */
    public Optional<Ratio> onTimeShare() {
        return share(onTime);
    }

    private Optional<Ratio> share(long part) {
        return due == 0 ? Optional.empty() : Optional.of(new Ratio(BigDecimal.valueOf(part), BigDecimal.valueOf(due)));
    }
}
