package cn.tiaokuai.metrics.tasks;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.platform.access.Scope;
import cn.tiaokuai.platform.access.Scoped;
import cn.tiaokuai.platform.days.OfficeDays;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Reminds of deadlines. However many replicas look: whoever moves the task's next look on reminds, in one transaction. Works in
 * the scope of each assigner, since the clock itself may see no task.
 */
@ApplicationScoped
class TaskClock {

    private static final Logger LOG = Logger.getLogger(TaskClock.class);
    private static final Actor CLOCK = new Actor("metrics-service", "到期提醒");

    private final TaskAgenda agenda;
    private final Tasks tasks;
    private final TaskReminders reminders;
    private final UnitDirectory directory;
    private final Scoped scoped;
    private final TaskLimits limits;
    private final Clock clock;

    TaskClock(
            TaskAgenda agenda,
            Tasks tasks,
            TaskReminders reminders,
            UnitDirectory directory,
            Scoped scoped,
            TaskLimits limits,
            Clock clock) {
        this.agenda = agenda;
        this.tasks = tasks;
        this.reminders = reminders;
        this.directory = directory;
        this.scoped = scoped;
        this.limits = limits;
        this.clock = clock;
    }

    /** One look at the clock. */
    @Scheduled(every = "{tiaokuai.metrics.tasks.reminders.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<TaskAgendaRow> passed = QuarkusTransaction.requiringNew()
                .call(() -> agenda.passed(now, limits.reminders().batch()));
        for (TaskAgendaRow look : passed) {
            try {
                remind(look, now);
            } catch (RuntimeException e) {
                // The others must not wait for this one; the next look tries it again.
                LOG.warnf(e, "nobody could be reminded of task %s", look.taskId);
            }
        }
    }

    private void remind(TaskAgendaRow look, Instant now) {
        Optional<Unit> assigner = QuarkusTransaction.requiringNew().call(() -> directory.find(look.unit));
        assigner.ifPresent(unit -> scoped.in(Scope.of(unit), () -> {
            // The task first, as people do: nobody waits for somebody who waits for him.
            TaskRow task = tasks.findById(look.taskId, LockModeType.PESSIMISTIC_WRITE);
            agenda.take(look.taskId, now).ifPresent(taken -> {
                LocalDate from = OfficeDays.day(taken.nextLook);
                reminders.byClock(task, from, CLOCK);
                agenda.plan(task, now);
            });
            return null;
        }));
    }
}
