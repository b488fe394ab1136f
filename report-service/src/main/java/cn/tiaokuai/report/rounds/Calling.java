package cn.tiaokuai.report.rounds;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.contracts.ReportCallEnded;
import cn.tiaokuai.contracts.ReportCalled;
import cn.tiaokuai.platform.events.Outbox;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.report.rounds.ChangeRow.What;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who is called by a round, at its beginning and later. */
@ApplicationScoped
class Calling {

    private final Rounds rounds;
    private final Chosen chosen;
    private final Changes changes;
    private final Agenda agenda;
    private final RoundLimits limits;
    private final Outbox outbox;
    private final Clock clock;

    Calling(
            Rounds rounds,
            Chosen chosen,
            Changes changes,
            Agenda agenda,
            RoundLimits limits,
            Outbox outbox,
            Clock clock) {
        this.rounds = rounds;
        this.chosen = chosen;
        this.changes = changes;
        this.agenda = agenda;
        this.limits = limits;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Keeps a round with its recipients, and tells them. */
    void begin(RoundRow round, Collection<Unit> recipients, Actor by) {
        rounds.persist(round);
        recipients.forEach(unit -> call(round, unit, by));
        agenda.begin(round, round.createdAt);
    }

    /** Calls more units; those that were removed before are called again. */
    void add(RoundRow round, Collection<Unit> units, String reason, Actor by) {
        Map<String, RecipientRow> before = rounds
                .everCalled(round, units.stream().map(Unit::code).toList())
                .stream()
                .collect(Collectors.toMap(recipient -> recipient.unit, Function.identity()));
        List<Unit> fresh = units.stream()
                .filter(unit -> !before.containsKey(unit.code()) || before.get(unit.code()).removed)
                .toList();
        if (rounds.number(round) + fresh.size() > limits.recipients()) {
            throw Problems.invalid("recipients", "不能超过 " + limits.recipients() + " 个单位");
        }
        for (Unit unit : fresh) {
            if (before.containsKey(unit.code())) {
                before.get(unit.code()).removed = false;
                announce(round, unit.code(), by);
            } else {
                call(round, unit, by);
            }
            changes.note(round, What.ADDED, unit.code(), round.due, reason);
        }
    }

    /** Calls off some of the units; what they have written stays theirs. */
    void remove(RoundRow round, List<String> units, String reason, Actor by) {
        for (RecipientRow recipient : chosen.of(round, units)) {
            recipient.removed = true;
            end(round, recipient.unit, by);
            changes.note(round, What.REMOVED, recipient.unit, null, reason);
        }
    }

    /** The round is closed: superiors need not wait any more for what will not come. */
    void close(RoundRow round, Actor by) {
        rounds.called(round).forEach(unit -> end(round, unit, by));
    }

    /** The round goes on, and they wait again. */
    void reopen(RoundRow round, Actor by) {
        if (round.childrenFirst) {
            rounds.called(round).forEach(unit -> announce(round, unit, by));
        }
    }

    /** Only where superiors wait for those below does anybody act on it. */
    private void end(RoundRow round, String unit, Actor by) {
        if (round.childrenFirst) {
            outbox.publish(new ReportCallEnded(round.id, unit, round.unit, by, clock.instant()));
        }
    }

    private void call(RoundRow round, Unit unit, Actor by) {
        rounds.getEntityManager().persist(new RecipientRow(round, unit));
        announce(round, unit.code(), by);
    }

    private void announce(RoundRow round, String unit, Actor by) {
        outbox.publish(new ReportCalled(
                round.id,
                unit,
                round.unit,
                round.title,
                round.kind.name(),
                round.year,
                round.due,
                by,
                clock.instant(),
                round.childrenFirst));
    }
}
