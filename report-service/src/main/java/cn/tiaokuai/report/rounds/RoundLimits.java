package cn.tiaokuai.report.rounds;

import cn.tiaokuai.platform.days.OfficeDays;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** How much a round may ask for, and when its clock looks. */
@ConfigMapping(prefix = "tiaokuai.report.rounds")
interface RoundLimits {

    int titleLength();

    int recipients();

    int requiredSections();

    int headingLength();

    int reasonLength();

    /** Furthest that a due date may be put off, from today. */
    int daysAhead();

    Reminders reminders();

    /** Reminders by the clock and by hand. */
    interface Reminders {

        /** When the clock reminds. */
        LocalTime at();

        /** Pause between two looks, for example {@code 30s}. */
        String every();

        /** Rounds in one look at most. */
        int batch();

        /** Furthest from the due date that the clock reminds. */
        int days();

        /** Reminders by the clock before or after, at most. */
        int number();

        /** Shortest time between two reminders by hand to the same unit. */
        Duration pause();
    }

    /** The first time after now at which the clock reminds. */
    default Instant nextLook(Instant now) {
        LocalDate today = OfficeDays.day(now);
        return at(today).isAfter(now) ? at(today) : at(today.plusDays(1));
    }

    private Instant at(LocalDate day) {
        return day.atTime(reminders().at()).atZone(OfficeDays.ZONE).toInstant();
    }
}
