package cn.tiaokuai.review.calendar;

import java.util.List;

/**
 * The calendar that counts for a unit in a year.
 *
 * @param unit code of the unit that it is of; null where no unit above has one, and Monday to Friday are worked
 */
public record CalendarView(String unit, int year, List<Day> days) {

    CalendarView(CalendarRow row) {
        this(row.unitCode, row.year, row.days);
    }
}
