package cn.tiaokuai.platform.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/** Clears away answers that nobody will ask for any more. */
@ApplicationScoped
class IdempotencyPurge {

    private final IdempotentAnswers answers;
    private final IdempotencyConfig config;

    IdempotencyPurge(IdempotentAnswers answers, IdempotencyConfig config) {
        this.answers = answers;
        this.config = config;
    }

    @Scheduled(every = "{tiaokuai.idempotency.purge-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void purge() {
        int purged;
        do {
            // Each batch is a transaction of its own.
            purged = QuarkusTransaction.requiringNew().call(this::batch);
        } while (purged == config.batch());
    }

    private int batch() throws SQLException {
        return answers.purge(config.batch());
    }
}
