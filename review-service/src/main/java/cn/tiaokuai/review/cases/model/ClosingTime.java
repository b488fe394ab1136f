package cn.tiaokuai.review.cases.model;

import cn.tiaokuai.review.calendar.model.WorkingDays;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When steps are overdue: at the close of business of a day.
 *
 * @param zone the offices' time zone
 * @param closing close of business there
 * @param worked days that are worked
 */
public record ClosingTime(ZoneId zone, LocalTime closing, WorkingDays worked) {

    /** The close of business {@code days} working days after; null for no days. */
    public Instant after(Instant from, Integer days) {
        return days == null
                ? null
                : worked.after(from.atZone(zone).toLocalDate(), days)
                        .atTime(closing)
                        .atZone(zone)
                        .toInstant();
    }
}
