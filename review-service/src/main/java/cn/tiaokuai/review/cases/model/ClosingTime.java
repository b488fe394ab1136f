package cn.tiaokuai.review.cases.model;

import cn.tiaokuai.platform.days.OfficeDays;
import cn.tiaokuai.review.calendar.model.WorkingDays;
import java.time.Instant;
import java.time.LocalTime;

/**
 * When steps are overdue: at the close of business of a day.
 *
 * @param closing close of business there
 * @param worked days that are worked
 */
public record ClosingTime(LocalTime closing, WorkingDays worked) {

    /** The close of business {@code days} working days after; null for no days. */
    public Instant after(Instant from, Integer days) {
        return days == null
                ? null
                : worked.after(OfficeDays.day(from), days)
                        .atTime(closing)
                        .atZone(OfficeDays.ZONE)
                        .toInstant();
    }
}
