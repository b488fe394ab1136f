package cn.tiaokuai.metrics.tasks;

import cn.tiaokuai.platform.days.OfficeDays;
import cn.tiaokuai.platform.days.ReminderDays;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** How many units a task may have, and when its clock looks. */
@ConfigMapping(prefix = "tiaokuai.metrics.tasks")
interface TaskLimits {

    /** Cooperating units of one task. */
    int partners();

    Reminders reminders();

    /** Reminders by the clock and by hand. */
    interface Reminders {

        /** When the clock reminds. */
        LocalTime at();

        /** Pause between two looks, for example {@code 30s}. */
        String every();

        /** Tasks in one look at most. */
        int batch();

        /** Days before the deadline, 0 for the day itself. */
        List<Integer> before();

        /** Days after it. */
        List<Integer> after();

        /** Shortest time between two reminders by hand about the same task. */
        Duration pause();

        default ReminderDays days() {
            return new ReminderDays(before(), after());
        }
    }

    /** The first time after now at which the clock reminds of a deadline; none when all of them have passed. */
    default Optional<Instant> nextLook(LocalDate deadline, Instant now) {
        LocalDate today = OfficeDays.day(now);
        LocalDate from = at(today).isAfter(now) ? today : today.plusDays(1);
        return reminders().days().next(deadline, from).map(day -> at(day));
    }

    private Instant at(LocalDate day) {
        return day.atTime(reminders().at()).atZone(OfficeDays.ZONE).toInstant();
    }
}
