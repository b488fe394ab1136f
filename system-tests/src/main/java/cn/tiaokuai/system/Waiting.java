package cn.tiaokuai.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Looks again until something is there: effects of events come a moment later. */
public final class Waiting {

    /** Only what never happens takes as long, also on a machine that builds something else meanwhile. */
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private static final Duration BETWEEN = Duration.ofMillis(25);
    private static final Duration CLOSELY = Duration.ofMillis(1);

    /** One look; empty while it is not there yet. */
    @FunctionalInterface
    public interface Look<T> {
        Optional<T> now() throws IOException;
    }

    private Waiting() {}

    /**
     * What the look finds.
     *
     * @param what for the message when it does not come within a minute
     */
    public static <T> T until(String what, Look<T> look) {
        return atMost(LIMIT, what, look);
    }

    /** {@link #until} with another limit than a minute. */
    public static <T> T atMost(Duration limit, String what, Look<T> look) {
        return until(limit, BETWEEN, what, look);
    }

    /** {@link #atMost} with hardly a pause between two looks: for who wants to know when. */
    public static <T> T closely(Duration limit, String what, Look<T> look) {
        return until(limit, CLOSELY, what, look);
    }

    private static <T> T until(Duration limit, Duration between, String what, Look<T> look) {
        Instant end = Instant.now().plus(limit);
        while (Instant.now().isBefore(end)) {
            Optional<T> found = look(look);
            if (found.isPresent()) {
                return found.get();
            }
            pause(between);
        }
        throw new Unexpected("waited " + limit.toSeconds() + " s in vain: " + what);
    }

    private static <T> Optional<T> look(Look<T> look) {
        try {
            return look.now();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause(Duration between) {
        try {
            Thread.sleep(between);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
