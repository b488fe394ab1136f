package cn.tiaokuai.report.compendium;

import cn.tiaokuai.platform.access.Scope;
import cn.tiaokuai.platform.access.Scoped;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/** Holds a job while it works: each step is a transaction that first makes sure that the job is still its own. */
final class Lease {

    /** The job is another worker's by now, or cancelled: nothing more may be written. */
    static final class Lost extends RuntimeException {

        Lost() {
            super("the job is no longer ours", null, false, false);
        }
    }

    private final Jobs jobs;
    private final Jobs.Job job;
    private final String worker;
    private final Scope scope;
    private final Scoped scoped;
    private final Clock clock;
    private final Duration length;
    private int done;

    Lease(Jobs jobs, Jobs.Job job, String worker, Scope scope, Scoped scoped, Clock clock, Duration length) {
        this.jobs = jobs;
        this.job = job;
        this.worker = worker;
        this.scope = scope;
        this.scoped = scoped;
        this.clock = clock;
        this.length = length;
    }

    Jobs.Job job() {
        return job;
    }

    /** Tells how far the work is, with the next step. */
    void progress(int chapters) {
        done = chapters;
    }

    /**
     * One step.
     *
     * @throws Lost when the job is not this worker's any more
     */
    <T> T step(Supplier<T> work) {
        if (Thread.currentThread().isInterrupted()) {
            throw new Lost();
        }
        return scoped.in(scope, () -> {
            if (!jobs.renew(job, worker, clock.instant().plus(length), done)) {
                throw new Lost();
            }
            return work.get();
        });
    }
}
