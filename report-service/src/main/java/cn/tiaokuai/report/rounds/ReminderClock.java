package cn.tiaokuai.report.rounds;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.platform.access.Scope;
import cn.tiaokuai.platform.access.Scoped;
import cn.tiaokuai.platform.days.OfficeDays;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.report.rounds.Reminding.Told;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Reminds by the clock, once a day at the reminding hour. However many replicas look: whoever moves the round's next look on
 * reminds, in one transaction. Works in the scope of each caller, since the clock itself may see no round.
 */
@ApplicationScoped
class ReminderClock {

    private static final Logger LOG = Logger.getLogger(ReminderClock.class);
    private static final Actor CLOCK = new Actor("report-service", "到期提醒");

    private final Agenda agenda;
    private final Rounds rounds;
    private final Reminding reminding;
    private final UnitDirectory directory;
    private final Scoped scoped;
    private final RoundLimits limits;
    private final Clock clock;

    ReminderClock(
            Agenda agenda,
            Rounds rounds,
            Reminding reminding,
            UnitDirectory directory,
            Scoped scoped,
            RoundLimits limits,
            Clock clock) {
        this.agenda = agenda;
        this.rounds = rounds;
        this.reminding = reminding;
        this.directory = directory;
        this.scoped = scoped;
        this.limits = limits;
        this.clock = clock;
    }

    /** One look at the clock. */
    @Scheduled(every = "{tiaokuai.report.rounds.reminders.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<AgendaRow> passed = QuarkusTransaction.requiringNew()
                .call(() -> agenda.passed(now, limits.reminders().batch()));
        for (AgendaRow look : passed) {
            try {
                remind(look, now);
            } catch (RuntimeException e) {
                // The others must not wait for this one; the next look tries it again.
                LOG.warnf(e, "recipients of round %s could not be reminded", look.roundId);
            }
        }
    }

    private void remind(AgendaRow look, Instant now) {
        Optional<Unit> caller = QuarkusTransaction.requiringNew().call(() -> directory.find(look.unit));
        caller.ifPresent(unit -> scoped.in(Scope.of(unit), () -> {
            // The round first, as closing does: nobody waits for somebody who waits for him.
            rounds.forClock(look.roundId).ifPresent(round -> remind(round, now));
            return null;
        }));
    }

    private void remind(RoundRow round, Instant now) {
        agenda.take(round.id, now).ifPresent(look -> {
            LocalDate from = OfficeDays.day(look.nextLook);
            look.nextLook = limits.nextLook(now);
            // A due date that moved away and back has been told of.
            Set<Told> told = reminding.toldByClock(round);
            rounds.awaited(round).forEach(recipient -> remind(round, recipient, from, told));
        });
    }

    private void remind(RoundRow round, RecipientRow recipient, LocalDate from, Set<Told> told) {
        LocalDate due = recipient.due(round);
        OptionalInt days = round.reminderDays().toTell(due, from, OfficeDays.today(clock));
        if (days.isPresent() && !told.contains(new Told(recipient.unit, due, days.getAsInt()))) {
            String message = message(round, due, days.getAsInt());
            reminding.send(round, new ReminderRow(recipient, due, days.getAsInt(), false, message), CLOCK);
        }
    }

    private static String message(RoundRow round, LocalDate due, int days) {
        String day = due.getYear() + "年" + due.getMonthValue() + "月" + due.getDayOfMonth() + "日";
        String distance = days < 0 ? "距截止日期还有 " + -days + " 天" : days == 0 ? "今天是截止日期" : "已逾期 " + days + " 天";
        return "“" + round.title + "”应于" + day + "前送审，" + distance + "。";
    }
}
