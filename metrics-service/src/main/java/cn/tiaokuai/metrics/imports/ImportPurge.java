package cn.tiaokuai.metrics.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Clears away files that nobody will fetch any more; every replica may. */
@ApplicationScoped
class ImportPurge {

    private final Imports imports;
    private final Clock clock;

    ImportPurge(Imports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    /** Works for no unit: the policies show it nothing but what has expired. */
    @Scheduled(every = "{tiaokuai.metrics.entry.purge-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void purge() {
        QuarkusTransaction.requiringNew().run(() -> imports.delete("expiresAt < ?1", clock.instant()));
    }
}
