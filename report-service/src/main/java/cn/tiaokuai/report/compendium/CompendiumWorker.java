package cn.tiaokuai.report.compendium;

import cn.tiaokuai.platform.access.Scope;
import cn.tiaokuai.platform.access.Scoped;
import cn.tiaokuai.platform.units.UnitDirectory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Does jobs on compendia, one at a time in each replica; one that another worker left behind is taken up when its lease ends. */
@ApplicationScoped
class CompendiumWorker {

    private static final Logger LOG = Logger.getLogger(CompendiumWorker.class);
    private static final int LOOKED_AT = 20;
    private static final int PAUSE_SECONDS = 5;

    private final String name = UUID.randomUUID().toString();
    private final Jobs jobs;
    private final Building building;
    private final UnitDirectory directory;
    private final Scoped scoped;
    private final CompendiumLimits limits;
    private final Clock clock;

    CompendiumWorker(
            Jobs jobs,
            Building building,
            UnitDirectory directory,
            Scoped scoped,
            CompendiumLimits limits,
            Clock clock) {
        this.jobs = jobs;
        this.building = building;
        this.directory = directory;
        this.scoped = scoped;
        this.limits = limits;
        this.clock = clock;
    }

    /** Does what is due now. */
    @Scheduled(every = "{tiaokuai.report.compendium.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        var waiting = QuarkusTransaction.requiringNew().call(() -> jobs.waiting(clock.instant(), LOOKED_AT));
        for (Jobs.Waiting job : waiting) {
            QuarkusTransaction.requiringNew()
                    .call(() -> directory.find(job.unit()))
                    .ifPresent(unit -> take(Scope.of(unit), job.compendium()));
        }
    }

    private void take(Scope scope, UUID compendium) {
        Instant now = clock.instant();
        scoped.in(scope, () -> jobs.claim(compendium, name, now, now.plus(limits.lease())))
                .ifPresent(job -> work(scope, new Lease(jobs, job, name, scope, scoped, clock, limits.lease())));
    }

    private void work(Scope scope, Lease lease) {
        Jobs.Job job = lease.job();
        try {
            switch (job.phase()) {
                case PREPARE -> building.prepare(lease);
                case BUILD -> building.build(lease);
                case EXPIRE -> building.expire(lease);
            }
        } catch (Lease.Lost e) {
            LOG.infof("compendium %s is no longer ours to work on", job.compendium());
        } catch (UnreadableChapter e) {
            LOG.infof("compendium %s: %s", job.compendium(), e.getMessage());
            fail(lease, "第" + e.ordinal + "篇的报告已无权查看");
        } catch (RuntimeException e) {
            if (job.attempt() >= limits.attempts()) {
                LOG.errorf(e, "compendium %s failed %d times", job.compendium(), job.attempt());
                fail(lease, "编制失败，请重新编制");
            } else {
                LOG.warnf(e, "compendium %s failed and will be tried again", job.compendium());
                scoped.in(scope, () -> {
                    jobs.putBack(job, clock.instant().plusSeconds(PAUSE_SECONDS));
                    return job;
                });
            }
        }
    }

    private void fail(Lease lease, String why) {
        try {
            building.fail(lease, why);
        } catch (Lease.Lost e) {
            LOG.infof("compendium %s is no longer ours to give up", lease.job().compendium());
        }
    }
}
