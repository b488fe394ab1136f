package cn.tiaokuai.metrics.rollup;

import cn.tiaokuai.metrics.observations.Retelling;
import cn.tiaokuai.platform.access.Scope;
import cn.tiaokuai.platform.access.Scoped;
import cn.tiaokuai.platform.days.OfficeDays;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Each night: does the roll-up tell what the values say? What is only on its way is right at a second look. Own values that it has not
 * heard of, for example from before there was a roll-up, are told again; any other difference is a fault, after which a higher
 * generation begins anew (docs/operations.md).
 */
@ApplicationScoped
class Reconciling {

    private static final Logger LOG = Logger.getLogger(Reconciling.class);

    private final Differences differences;
    private final Reconciliations reconciliations;
    private final Retelling retelling;
    private final UnitDirectory directory;
    private final Scoped scoped;
    private final RollUpConfig config;
    private final Clock clock;

    Reconciling(
            Differences differences,
            Reconciliations reconciliations,
            Retelling retelling,
            UnitDirectory directory,
            Scoped scoped,
            RollUpConfig config,
            Clock clock) {
        this.differences = differences;
        this.reconciliations = reconciliations;
        this.retelling = retelling;
        this.directory = directory;
        this.scoped = scoped;
        this.config = config;
        this.clock = clock;
    }

    /** Whichever replica comes first; each unit that nobody stands above sees all that is below it. */
    @Scheduled(cron = "{tiaokuai.metrics.roll-up.reconciliation.at}", concurrentExecution = ConcurrentExecution.SKIP)
    void reconcile() throws InterruptedException {
        LocalDate day = OfficeDays.today(clock);
        for (Unit root : QuarkusTransaction.requiringNew().call(directory::roots)) {
            Scope scope = Scope.of(root);
            if (!scoped.in(scope, () -> reconciliations.isDone(scope, day))) {
                reconcile(root, scope, day);
            }
        }
    }

    private void reconcile(Unit root, Scope scope, LocalDate day) throws InterruptedException {
        List<Difference> found = scoped.in(scope, config.reconciliation().limit(), differences::all);
        if (!found.isEmpty()) {
            Thread.sleep(config.reconciliation().secondLook());
            List<Difference> again = scoped.in(scope, config.reconciliation().limit(), differences::all);
            found = found.stream().filter(again::contains).toList();
        }
        List<Difference> lasting = found;
        long figures = scoped.in(scope, config.reconciliation().limit(), () -> {
            long all = differences.figures();
            reconciliations.persist(new ReconciliationRow(root, day, clock.instant(), all, lasting));
            return all;
        });
        LOG.logf(
                lasting.isEmpty() ? Logger.Level.INFO : Logger.Level.ERROR,
                "%d rolled-up figures at and below %s, %d differences %s",
                figures,
                root.code(),
                lasting.size(),
                lasting.stream().limit(5).toList());
        lasting.stream()
                .filter(difference -> difference.what() == Difference.What.OWN)
                .map(difference -> new Own.Key(difference.unit(), difference.indicator(), difference.period()))
                .distinct()
                .forEach(this::tellAgain);
    }

    private void tellAgain(Own.Key key) {
        QuarkusTransaction.requiringNew()
                .call(() -> directory.find(key.unit()))
                .ifPresent(unit -> scoped.in(Scope.of(unit), () -> {
                    retelling.tell(key.unit(), key.indicator(), key.period());
                    return null;
                }));
    }
}
