package cn.tiaokuai.report.rounds.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * On which days the clock reminds.
 *
 * @param before days before the due date, 0 for the day itself
 * @param after days after it
 */
public record ReminderDays(List<Integer> before, List<Integer> after) {

    public ReminderDays {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /**
     * The distance from the due date that is to be told on a day, negative before it. A day on which no clock looked is made
     * up for, but several such days make one reminder: that of the latest.
     *
     * @param from first day that was not looked at yet
     */
    public OptionalInt toTell(LocalDate due, LocalDate from, LocalDate today) {
        return distances()
                .filter(distance -> {
                    LocalDate day = due.plusDays(distance);
                    return !day.isBefore(from) && !day.isAfter(today);
                })
                .max();
    }

    /** Distance of a day from the due date. */
    public static int distance(LocalDate due, LocalDate day) {
        return (int) ChronoUnit.DAYS.between(due, day);
    }

    private IntStream distances() {
        return Stream.concat(before.stream().map(days -> -days), after.stream()).mapToInt(Integer::intValue);
    }
}
