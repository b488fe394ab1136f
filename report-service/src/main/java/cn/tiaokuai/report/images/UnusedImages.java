package cn.tiaokuai.report.images;

import cn.tiaokuai.platform.access.Scope;
import cn.tiaokuai.platform.access.Scoped;
import cn.tiaokuai.platform.units.UnitPath;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Forgets pictures that were sent and never shown: a drafter pasted one and thought better of it. A picture that some
 * revision shows stays as long as the revision, that is for ever. Every replica may look; deleting twice deletes once.
 */
@ApplicationScoped
public class UnusedImages {

    private static final Logger LOG = Logger.getLogger(UnusedImages.class);

    private final Images images;
    private final EntityManager entities;
    private final Scoped scoped;
    private final ImageLimits limits;
    private final Clock clock;

    UnusedImages(Images images, EntityManager entities, Scoped scoped, ImageLimits limits, Clock clock) {
        this.images = images;
        this.entities = entities;
        this.scoped = scoped;
        this.limits = limits;
        this.clock = clock;
    }

    @Scheduled(cron = "{tiaokuai.report.images.cleaning}", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        int forgotten = forget(clock.instant().minus(limits.unusedFor()));
        LOG.infof("%d pictures that no text shows are forgotten", forgotten);
    }

    /** In the scope of one unit after the other, since the database shows no more at a time; inactive units, too. */
    public int forget(Instant before) {
        List<Scope> units = QuarkusTransaction.requiringNew().call(this::units);
        return units.stream()
                .mapToInt(unit -> scoped.in(unit, () -> images.forgetUnused(unit.unit(), before)))
                .sum();
    }

    private List<Scope> units() {
        return entities.createQuery("select code, path, linePath from Unit", Object[].class).getResultList().stream()
                .map(unit ->
                        new Scope((String) unit[0], new UnitPath((String) unit[1]), new UnitPath((String) unit[2])))
                .toList();
    }
}
