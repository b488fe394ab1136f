package cn.tiaokuai.keycloak.units;

import cn.tiaokuai.contracts.UnitChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;

/**
 * Keeps the topic {@code units} equal to the groups of Keycloak, in a thread of its own: compares what the topic says with
 * what the groups say and publishes the difference. It remembers nothing, so a crash, a second Keycloak node or a broker
 * that was away leave nothing behind that the next comparison would not put right.
 */
final class UnitPublisher implements Runnable, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(UnitPublisher.class);

    /** Also how late a unit that expires by date is noticed. */
    private static final Duration RESYNC = Duration.ofMinutes(5);

    /** Changes come in bursts: one request of the console sets several attributes in several transactions. */
    private static final Duration GATHER = Duration.ofMillis(200);

    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration LAST_RETRY = Duration.ofSeconds(30);

    /**
     * What is known of the topic.
     *
     * @param at when it was last equal to the groups, null before the first time
     * @param units how many there were
     * @param trouble why it has not been compared since, null while all is well
     */
    record Comparison(Instant at, Integer units, String trouble) {

        private Comparison failing(String reason) {
            return new Comparison(at, units, reason);
        }
    }

    private final Supplier<Optional<List<UnitChanged>>> directory;
    private final UnitTopic topic;
    private final Semaphore changes = new Semaphore(0);

    /** Whether everything is to be said, not only what differs: at the start, and when somebody asks. */
    private final AtomicBoolean snapshot = new AtomicBoolean(true);

    private volatile Comparison last = new Comparison(null, null, null);

    private final Thread thread =
            Thread.ofPlatform().daemon().name("tiaokuai-units").unstarted(this);

    /** @param directory all units as they are now, empty while the realm does not exist */
    UnitPublisher(Supplier<Optional<List<UnitChanged>>> directory, UnitTopic topic) {
        this.directory = directory;
        this.topic = topic;
    }

    void start() {
        thread.start();
    }

    /** Says that groups have changed; returns at once. */
    void wake() {
        changes.release();
    }

    /** Asks for all units to be published, whatever the topic says already; returns at once. */
    void wakeForEverything() {
        snapshot.set(true);
        wake();
    }

    Comparison last() {
        return last;
    }

    @Override
    public void run() {
        Duration retry = FIRST_RETRY;
        boolean whole = true;
        try {
            while (true) {
                try {
                    changes.drainPermits();
                    publishWhatIsAsked(whole);
                    retry = FIRST_RETRY;
                    whole = true;
                    if (changes.tryAcquire(RESYNC.toMillis(), TimeUnit.MILLISECONDS)) {
                        // What was read is still known; what somebody else has done to the topic is seen the next time.
                        whole = false;
                        Thread.sleep(GATHER);
                    }
                } catch (InterruptException closed) {
                    return;
                } catch (RuntimeException | LinkageError away) {
                    whole = true;
                    last = last.failing(reason(away));
                    LOG.warnf("Units are not published yet, next attempt in %d s: %s", retry.toSeconds(), reason(away));
                    LOG.debug("Units are not published yet", away);
                    Thread.sleep(retry);
                    retry = retry.compareTo(LAST_RETRY.dividedBy(2)) > 0 ? LAST_RETRY : retry.multipliedBy(2);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void publishWhatIsAsked(boolean whole) throws InterruptedException {
        boolean everything = snapshot.getAndSet(false);
        boolean said = false;
        try {
            said = publish(everything, whole || everything);
        } finally {
            if (everything && !said) {
                snapshot.set(true);
            }
        }
    }

    /** Returns whether there is a realm to speak of: one that is not imported yet does not say that its units are gone. */
    private boolean publish(boolean everything, boolean whole) throws InterruptedException {
        Map<String, UnitChanged> published = topic.read(whole);
        Optional<List<UnitChanged>> units = directory.get();
        if (units.isEmpty()) {
            return false;
        }
        List<UnitChanged> news = everything
                ? Differences.everything(published, units.get())
                : Differences.between(published, units.get());
        if (!news.isEmpty()) {
            topic.publish(news);
            LOG.infof(
                    "Published %d entries for %d units",
                    news.size(), units.get().size());
        }
        last = new Comparison(Instant.now(), units.get().size(), null);
        return true;
    }

    static String reason(Throwable failure) {
        return failure.getCause() == null ? failure.toString() : failure + " (" + failure.getCause() + ")";
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
