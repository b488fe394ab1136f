package cn.tiaokuai.review.calendar;

import cn.tiaokuai.platform.days.OfficeDays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What day it is for the offices. */
@ApplicationScoped
public class OfficeTime {

    private final Clock clock;

    OfficeTime(Clock clock) {
        this.clock = clock;
    }

    /** Now, as exactly as the database keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public LocalDate today() {
        return OfficeDays.today(clock);
    }
}
