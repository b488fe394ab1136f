package cn.tiaokuai.review.notices;

import cn.tiaokuai.review.calendar.OfficeTime;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Clears away notices that nobody looks for any more, with what was noted about their readers; several replicas may. */
@ApplicationScoped
class NoticePurge {

    private static final String CLEAR = """
            delete from notice where id in (select id from notice where at < ?1 limit ?2)
            """;

    private final EntityManager entities;
    private final NoticeConfig config;
    private final OfficeTime time;

    NoticePurge(EntityManager entities, NoticeConfig config, OfficeTime time) {
        this.entities = entities;
        this.config = config;
        this.time = time;
    }

    @Scheduled(every = "{tiaokuai.review.notices.clear-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void clear() {
        Instant before = time.now().minus(config.keep());
        int cleared;
        do {
            // Each batch is a transaction of its own.
            cleared = QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(CLEAR)
                    .setParameter(1, before)
                    .setParameter(2, config.batch())
                    .executeUpdate());
        } while (cleared == config.batch());
    }
}
