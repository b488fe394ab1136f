package cn.tiaokuai.metrics;

import io.smallrye.config.ConfigMapping;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Where the offices are: deadlines are days there, not hours of a server. */
@ConfigMapping(prefix = "tiaokuai.metrics.offices")
public interface Offices {

    ZoneId zone();

    default LocalDate day(Instant at) {
        return at.atZone(zone()).toLocalDate();
    }

    /** The moment at which a day is over there. */
    default Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone()).toInstant();
    }

    default LocalDate today(Clock clock) {
        return day(clock.instant());
    }
}
