package cn.tiaokuai.platform.days;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Where the offices are: days begin and end there, whatever zone a server is set to. China has one time zone. */
public final class OfficeDays {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private OfficeDays() {}

    /** The day on which something happens. */
    public static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    public static LocalDate today(Clock clock) {
        return day(clock.instant());
    }

    /** The moment at which a day is over. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
