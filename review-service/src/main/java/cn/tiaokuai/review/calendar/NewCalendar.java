package cn.tiaokuai.review.calendar;

import cn.tiaokuai.platform.problems.Violations;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The exceptions of a year, all of them. */
public record NewCalendar(List<Day> days) {

    private static final int NAME = 50;

    List<Day> checked(int year) {
        Violations violations = new Violations();
        violations.unless(days != null && days.size() <= 366, "days", "须有 0 到 366 天");
        violations.stop();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < days.size(); i++) {
            String field = "days[" + i + "]";
            Day day = days.get(i);
            if (violations.present(field, day)) {
                violations.unless(
                        isDayOf(year, day.day()), field + ".day", "须为 " + year + " 年的日期，如 " + year + "-10-01");
                violations.unless(seen.add(day.day()), field + ".day", "重复");
                violations.text(field + ".name", day.name(), NAME);
            }
        }
        violations.stop();
        return days;
    }

    private static boolean isDayOf(int year, String day) {
        try {
            return day != null && LocalDate.parse(day).getYear() == year;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
