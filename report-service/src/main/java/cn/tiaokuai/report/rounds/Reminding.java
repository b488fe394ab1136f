package cn.tiaokuai.report.rounds;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.contracts.ReportReminded;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.days.OfficeDays;
import cn.tiaokuai.platform.days.ReminderDays;
import cn.tiaokuai.platform.events.Outbox;
import cn.tiaokuai.platform.http.LatestFirst;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.problems.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reminders that recipients got, and those by hand 催报. */
@ApplicationScoped
class Reminding implements PanacheRepositoryBase<ReminderRow, UUID> {

    private final Chosen chosen;
    private final RoundLimits limits;
    private final Outbox outbox;
    private final Clock clock;

    Reminding(Chosen chosen, RoundLimits limits, Outbox outbox, Clock clock) {
        this.chosen = chosen;
        this.limits = limits;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Reminds some recipients of an open round, all or none of them.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 for one that is not called or has delivered; 429 for one that was
     *     reminded by hand a moment ago
     */
    List<ReminderRow> byHand(RoundRow round, NewReminder asked, Actor by) {
        List<RecipientRow> recipients = chosen.of(round, asked.units());
        for (RecipientRow recipient : recipients) {
            if (!recipient.progress(round).isAwaited()) {
                throw Problems.invalid("units", "单位“" + recipient.unit + "”已送审，无需催报");
            }
        }
        requirePause(round, asked.units());
        LocalDate today = OfficeDays.today(clock);
        return recipients.stream()
                .map(recipient -> {
                    LocalDate due = recipient.due(round);
                    return send(
                            round,
                            new ReminderRow(recipient, due, ReminderDays.distance(due, today), true, asked.message()),
                            by);
                })
                .toList();
    }

    /** Records a reminder and tells it outside. */
    ReminderRow send(RoundRow round, ReminderRow reminder, Actor by) {
        reminder.sentBy = by.username();
        reminder.sentAt = clock.instant();
        persist(reminder);
        outbox.publish(new ReportReminded(
                reminder.id,
                round.id,
                reminder.unit,
                round.unit,
                round.title,
                reminder.due,
                reminder.days,
                reminder.message,
                by,
                reminder.sentAt));
        return reminder;
    }

    /** What the clock has told a unit. */
    record Told(String unit, LocalDate due, int days) {}

    Set<Told> toldByClock(RoundRow round) {
        return getEntityManager()
                .createQuery(
                        "select unit, due, days from RoundReminder where roundId = ?1 and not byHand", Object[].class)
                .setParameter(1, round.id)
                .getResultList()
                .stream()
                .map(row -> new Told((String) row[0], (LocalDate) row[1], (Integer) row[2]))
                .collect(Collectors.toSet());
    }

    /** Latest first: the caller's unit sees all, a recipient its own. */
    Page<ReminderRow> of(RoundRow round, Post post, String after, int limit) {
        LatestFirst last = LatestFirst.after(after);
        List<ReminderRow> rows = find(
                        "roundId = ?1 and (caller = ?2 or unit = ?2)"
                                + " and (sentAt < ?3 or (sentAt = ?3 and id > ?4)) order by sentAt desc, id",
                        round.id,
                        post.unit(),
                        last.at(),
                        last.id())
                .range(0, limit)
                .list();
        return Page.of(rows, limit, row -> new Object[] {row.sentAt, row.id});
    }

    /** The round's row is locked, so that two persons do not remind at the same moment. */
    private void requirePause(RoundRow round, List<String> units) {
        Instant since = clock.instant().minus(limits.reminders().pause());
        List<String> recently =
                list("roundId = ?1 and byHand and unit in ?2 and sentAt > ?3 order by unit", round.id, units, since)
                        .stream()
                        .map(reminder -> reminder.unit)
                        .distinct()
                        .toList();
        if (!recently.isEmpty()) {
            throw Problems.of(
                    429,
                    "reminded-recently",
                    "对同一单位的两次催报至少间隔 " + limits.reminders().pause().toMinutes() + " 分钟，刚刚催报过："
                            + String.join("、", recently),
                    Map.of("units", recently));
        }
    }
}
