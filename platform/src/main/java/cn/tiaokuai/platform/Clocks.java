package cn.tiaokuai.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/**
 * The one clock: injected where time is read, so that tests can set it. It tells what the database keeps, microseconds, or a digest
 * of what was just written would differ from that of what is read again.
 */
@ApplicationScoped
class Clocks {

    private static final Duration MICROSECOND = Duration.ofNanos(1000);

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }
}
