package cn.tiaokuai.report.templates.model;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The last day of a report, by the calendar of the year it is about.
 *
 * @param yearsAfter 0 for the year reported on, 1 for the next
 * @param day the last day of the month where the month is shorter
 */
public record Deadline(int yearsAfter, int month, int day) {

    public LocalDate of(int year) {
        YearMonth due = YearMonth.of(year + yearsAfter, month);
        return due.atDay(Math.min(day, due.lengthOfMonth()));
    }
}
