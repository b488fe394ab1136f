package cn.tiaokuai.review.calendar.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/**
 * Which days are worked.
 *
 * @param exceptions days that are not as their day of the week would have it: true for worked (调休上班), false for free
 */
public record WorkingDays(Map<LocalDate, Boolean> exceptions) {

    /** Monday to Friday, for want of a calendar. */
    public static final WorkingDays USUAL = new WorkingDays(Map.of());

    public WorkingDays {
        exceptions = Map.copyOf(exceptions);
    }

    public boolean worked(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return exceptions.getOrDefault(day, weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY);
    }

    /** The day that is so many worked days before; the day itself does not count, whether worked or not. */
    public LocalDate before(LocalDate day, int days) {
        LocalDate at = day;
        for (int left = days; left > 0; ) {
            at = at.minusDays(1);
            if (worked(at)) {
                left--;
            }
        }
        return at;
    }

    /** The day that is so many worked days after; the day itself does not count, whether worked or not. */
    public LocalDate after(LocalDate day, int days) {
        LocalDate at = day;
        for (int left = days; left > 0; ) {
            at = at.plusDays(1);
            if (worked(at)) {
                left--;
            }
        }
        return at;
    }
}
