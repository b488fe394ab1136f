package cn.tiaokuai.review.cases;

import cn.tiaokuai.platform.access.Scope;
import cn.tiaokuai.platform.access.Scoped;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.review.calendar.OfficeTime;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Reminds of steps that are soon due, each once however many replicas look: whoever takes the reminder off the deadline gives
 * it, in one transaction. Works in the scope of each reporting unit, like {@link Overdue}.
 */
@ApplicationScoped
class Reminders {

    private static final Logger LOG = Logger.getLogger(Reminders.class);

    private final Deadlines deadlines;
    private final Cases cases;
    private final Steps steps;
    private final CaseNotices notices;
    private final UnitDirectory directory;
    private final Scoped scoped;
    private final OfficeTime time;
    private final int batch;

    Reminders(
            Deadlines deadlines,
            Cases cases,
            Steps steps,
            CaseNotices notices,
            UnitDirectory directory,
            Scoped scoped,
            OfficeTime time,
            DeadlineConfig config) {
        this.deadlines = deadlines;
        this.cases = cases;
        this.steps = steps;
        this.notices = notices;
        this.directory = directory;
        this.scoped = scoped;
        this.time = time;
        this.batch = config.batch();
    }

    /** One look at the clock. */
    @Scheduled(every = "{tiaokuai.review.deadlines.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        Instant now = time.now();
        List<DeadlineRow> due = QuarkusTransaction.requiringNew().call(() -> deadlines.toRemindOf(now, batch));
        for (DeadlineRow deadline : due) {
            try {
                QuarkusTransaction.requiringNew()
                        .call(() -> directory.find(deadline.unitCode))
                        .ifPresent(unit -> scoped.in(Scope.of(unit), () -> {
                            // The case first, as decisions do: nobody waits for somebody who waits for him.
                            cases.locked(deadline.caseId).ifPresent(row -> remind(row, deadline, now));
                            return null;
                        }));
            } catch (RuntimeException e) {
                // The others must not wait for this one; the next look tries it again.
                LOG.warnf(e, "nobody could be reminded of step %s", deadline.stepId);
            }
        }
    }

    private void remind(CaseRow row, DeadlineRow deadline, Instant now) {
        // A clock that was away until it was due has nothing to remind of any more: that it is overdue is told at once.
        if (deadlines.reminderTaken(deadline.stepId) && !now.isAfter(deadline.due)) {
            steps.findByIdOptional(deadline.stepId)
                    .filter(step -> step.state == StepStatus.OPEN)
                    .ifPresent(step -> notices.reminded(row, step));
        }
    }
}
