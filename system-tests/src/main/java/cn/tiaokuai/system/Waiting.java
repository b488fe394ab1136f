package cn.tiaokuai.system;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks again until something is there: effects of events come a moment later. */
public final class Waiting {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofMillis(25);

    private Waiting() {}

    /**
     * What the look finds.
     *
     * @param what for the message when it does not come within a minute
     */
    public static <T> T until(String what, Supplier<Optional<T>> look) {
        Instant end = Instant.now().plus(LIMIT);
        while (Instant.now().isBefore(end)) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            pause();
        }
        throw new Unexpected("waited " + LIMIT.toSeconds() + " s in vain: " + what);
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
