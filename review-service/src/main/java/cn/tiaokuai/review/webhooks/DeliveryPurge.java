package cn.tiaokuai.review.webhooks;

import cn.tiaokuai.review.calendar.OfficeTime;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Clears away what was delivered or given up long ago; several replicas may. */
@ApplicationScoped
class DeliveryPurge {

    private static final int BATCH = 1_000;
    private static final String CLEAR = """
            delete from webhook_delivery where id in (select id from webhook_delivery where created_at < ?1 limit ?2)
            """;

    private final EntityManager entities;
    private final WebhookConfig config;
    private final OfficeTime time;

    DeliveryPurge(EntityManager entities, WebhookConfig config, OfficeTime time) {
        this.entities = entities;
        this.config = config;
        this.time = time;
    }

    @Scheduled(every = "{tiaokuai.review.webhooks.clear-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void clear() {
        int cleared;
        do {
            // Each batch is a transaction of its own.
            cleared = QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(CLEAR)
                    .setParameter(1, time.now().minus(config.keep()))
                    .setParameter(2, BATCH)
                    .executeUpdate());
        } while (cleared == BATCH);
    }
}
