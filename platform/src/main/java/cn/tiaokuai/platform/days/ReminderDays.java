package cn.tiaokuai.platform.days;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * On which days the clock reminds.
 *
 * @param before days before the deadline, 0 for the day itself
 * @param after days after it
 */
public record ReminderDays(List<Integer> before, List<Integer> after) {

    public ReminderDays {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** The first reminding day on or after a day. */
    public Optional<LocalDate> next(LocalDate deadline, LocalDate from) {
        return distances()
                .mapToObj(deadline::plusDays)
                .filter(day -> !day.isBefore(from))
                .min(LocalDate::compareTo);
    }

    /**
     * The distance from the deadline that is to be told, negative before it. Days on which no clock looked are made up for, but
     * several of them make one reminder: that of the latest.
     *
     * @param from first day that was not looked at yet
     */
    public OptionalInt toTell(LocalDate deadline, LocalDate from, LocalDate today) {
        return distances()
                .filter(distance -> {
                    LocalDate day = deadline.plusDays(distance);
                    return !day.isBefore(from) && !day.isAfter(today);
                })
                .max();
    }

    /** Distance of a day from the deadline. */
    public static int distance(LocalDate deadline, LocalDate day) {
        return (int) ChronoUnit.DAYS.between(deadline, day);
    }

    private IntStream distances() {
        return Stream.concat(before.stream().map(days -> -days), after.stream()).mapToInt(Integer::intValue);
    }
}
