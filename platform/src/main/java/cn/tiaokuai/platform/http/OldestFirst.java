package cn.tiaokuai.platform.http;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A place in a list that has the oldest entry first, those of one moment by identity; the next page begins after it. */
public record OldestFirst(Instant at, UUID id) {

    /** Older than any entry, so that the first page needs no query of its own. */
    private static final OldestFirst START = new OldestFirst(Instant.EPOCH, new UUID(0, 0));

    /**
     * What a page's {@code next} means; the start of the list without one.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it was not made here
     */
    public static OldestFirst after(String after) {
        if (after == null) {
            return START;
        }
        List<String> last = Keyset.decode(after, 2);
        return Requests.after(() -> new OldestFirst(Instant.parse(last.getFirst()), UUID.fromString(last.getLast())));
    }
}
