package cn.tiaokuai.review.cases.model;

import cn.tiaokuai.platform.days.OfficeDays;
import cn.tiaokuai.review.calendar.model.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * When steps are overdue: at the close of business of a day.
 *
 * @param opening opening of business there, when people are reminded
 * @param closing close of business there
 * @param usual working days before the due day that people are reminded
 * @param worked days that are worked
 */
public record ClosingTime(LocalTime opening, LocalTime closing, int usual, WorkingDays worked) {

    /** The close of business {@code days} working days after; null for no days. */
    public Instant after(Instant from, Integer days) {
        return days == null
                ? null
                : worked.after(OfficeDays.day(from), days)
                        .atTime(closing)
                        .atZone(OfficeDays.ZONE)
                        .toInstant();
    }

    /**
     * The opening of business some working days before a step is due.
     *
     * @param days working days until it is due, null without a deadline
     * @param ahead working days before that; null for as many as is usual, but never the day on which it is opened
     * @return null where that is not still to come: whoever has just been asked needs no reminder
     */
    public Instant reminder(Instant from, Integer days, Integer ahead) {
        if (days == null) {
            return null;
        }
        LocalDate due = worked.after(OfficeDays.day(from), days);
        Instant at = worked.before(due, ahead == null ? Math.min(usual, days - 1) : ahead)
                .atTime(opening)
                .atZone(OfficeDays.ZONE)
                .toInstant();
        return at.isAfter(from) ? at : null;
    }
}
