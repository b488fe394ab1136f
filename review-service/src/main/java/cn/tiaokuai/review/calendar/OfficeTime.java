package cn.tiaokuai.review.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** What day it is for the offices. */
@ApplicationScoped
public class OfficeTime {

    private final Clock clock;
    private final ZoneId zone;

    OfficeTime(Clock clock, CalendarConfig config) {
        this.clock = clock;
        this.zone = config.zone();
    }

    /** Now, as exactly as the database keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public ZoneId zone() {
        return zone;
    }

    public LocalDate today() {
        return day(clock.instant());
    }

    public LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
