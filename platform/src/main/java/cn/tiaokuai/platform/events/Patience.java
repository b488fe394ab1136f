package cn.tiaokuai.platform.events;

import cn.tiaokuai.platform.problems.Outage;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Tries again while the trouble is not the event's own: a database that is away or has chosen this transaction as a
 * deadlock's victim (until it works), a unit that the directory has not heard of (for some minutes). All else is thrown on, and
 * the record becomes a dead letter.
 */
@ApplicationScoped
public class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration FOR_UNITS = Duration.ofMinutes(2);

    private volatile boolean stopping;

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /**
     * Does the work, as often as it takes.
     *
     * @param what for logs: topic, partition and offset
     */
    public void with(String what, Runnable work) {
        Duration pause = FIRST_PAUSE;
        Duration waited = Duration.ZERO;
        while (true) {
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                if (stopping || !worthAnotherTry(e, waited)) {
                    LOG.errorf(e, "%s cannot be applied", what);
                    throw e;
                }
                LOG.warnf("%s waits: %s", what, e.getMessage());
            }
            rest(pause);
            waited = waited.plus(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private static boolean worthAnotherTry(RuntimeException e, Duration waited) {
        return e instanceof UnitNotHeardOf ? waited.compareTo(FOR_UNITS) < 0 : Outage.isBehind(e);
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
