package cn.tiaokuai.platform.audit;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.audit.AuditSearch.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Reads on in the audit, a thousand entries at a time, each in a transaction of its own: nothing waits for a slow reader. */
@ApplicationScoped
class AuditBatches {

    private static final int SIZE = 1_000;

    private final AuditReading reading;

    AuditBatches(AuditReading reading) {
        this.reading = reading;
    }

    /** All that is sought, the latest first. */
    Iterable<List<StoredEntry>> of(Post post, AuditSearch search) {
        return () -> batches(post, search);
    }

    private Iterator<List<StoredEntry>> batches(Post post, AuditSearch search) {
        return Stream.iterate(
                        next(post, search, null),
                        batch -> !batch.isEmpty(),
                        batch -> batch.size() < SIZE
                                ? List.<StoredEntry>of()
                                : next(post, search, Place.of(batch.getLast())))
                .iterator();
    }

    private List<StoredEntry> next(Post post, AuditSearch search, Place after) {
        return reading.in(post, rows -> rows.latest(search, after, SIZE));
    }
}
