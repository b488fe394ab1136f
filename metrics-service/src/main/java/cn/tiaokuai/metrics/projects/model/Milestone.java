package cn.tiaokuai.metrics.projects.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * 节点: something that is to be reached by a day.
 *
 * @param planned last day
 * @param reached day on which it was; null before
 */
public record Milestone(String name, LocalDate planned, LocalDate reached) {

    /** Days that it is late today; nothing once it is reached, however late that was. */
    public long daysLate(LocalDate today) {
        return reached != null || !today.isAfter(planned) ? 0 : ChronoUnit.DAYS.between(planned, today);
    }
}
