package cn.tiaokuai.review.cases;

import cn.tiaokuai.contracts.ReviewStepEscalated;
import cn.tiaokuai.platform.access.Scope;
import cn.tiaokuai.platform.access.Scoped;
import cn.tiaokuai.platform.events.Outbox;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.review.calendar.Calendars;
import cn.tiaokuai.review.calendar.OfficeTime;
import cn.tiaokuai.review.cases.model.CaseStep;
import cn.tiaokuai.review.cases.model.HistoryEntry.What;
import cn.tiaokuai.review.cases.model.Moment;
import cn.tiaokuai.review.cases.model.OpenCase;
import cn.tiaokuai.review.cases.model.StandIns;
import cn.tiaokuai.review.delegation.Delegations;
import cn.tiaokuai.review.routes.model.WhenOverdue;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Gives an overdue step to whoever its stage names, with a line of the history that says who got it and as what. */
@ApplicationScoped
class Escalation {

    private final Steps steps;
    private final CaseFiles files;
    private final Delegations delegations;
    private final Calendars calendars;
    private final DeadlineConfig deadlines;
    private final UnitDirectory directory;
    private final Scoped scoped;
    private final Outbox outbox;
    private final OfficeTime time;

    Escalation(
            Steps steps,
            CaseFiles files,
            Delegations delegations,
            Calendars calendars,
            DeadlineConfig deadlines,
            UnitDirectory directory,
            Scoped scoped,
            Outbox outbox,
            OfficeTime time) {
        this.steps = steps;
        this.files = files;
        this.delegations = delegations;
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.directory = directory;
        this.scoped = scoped;
        this.outbox = outbox;
        this.time = time;
    }

    /** A step as far as its stand-ins depend on it. */
    record Late(String unit, String person, String kind, WhenOverdue whenOverdue) {}

    /**
     * Who could decide a step instead. To be asked outside of a transaction: delegations are seen in the unit that is asked, the
     * case in the one that reports.
     */
    StandIns standIns(Unit reporting, UUID step) {
        Optional<Late> late = scoped.in(Scope.of(reporting), () -> steps.late(step));
        return late.map(l -> switch (l.whenOverdue()) {
                    case NOBODY -> StandIns.NOBODY;
                    case SUPERIOR -> new StandIns(superior(l.unit()).orElse(null), null);
                    case DELEGATE -> new StandIns(null, delegate(l).orElse(null));
                })
                .orElse(StandIns.NOBODY);
    }

    /** The nearest active unit above by territory; that by trade where there is no territory above. */
    private Optional<String> superior(String code) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<Unit> above = directory.find(code);
            do {
                above = above.flatMap(u -> Optional.ofNullable(u.parent() == null ? u.lineSuperior() : u.parent()))
                        .flatMap(directory::find);
            } while (above.filter(u -> !u.active()).isPresent());
            return above.map(Unit::code);
        });
    }

    private Optional<String> delegate(Late late) {
        return QuarkusTransaction.requiringNew()
                .call(() -> directory.find(late.unit()))
                .flatMap(unit -> scoped.in(
                        Scope.of(unit),
                        () -> delegations.delegateOf(late.person(), late.unit(), late.kind(), time.today())));
    }

    /** Gives a step away, if its stage names somebody who may have it; whether it did. */
    boolean give(CaseRow row, OpenCase open, CaseStep late, StandIns who, Instant now) {
        Optional<OpenCase> given = open.escalated(late.id(), who, moment(row, now));
        given.ifPresent(next -> keep(row, next, late, now));
        return given.isPresent();
    }

    private void keep(CaseRow row, OpenCase next, CaseStep late, Instant now) {
        CaseStep turn = next.steps().stream()
                .filter(s -> s.ordinal() == late.ordinal()
                        && s.place().seat() == late.place().seat()
                        && s.place().turn() == late.place().turn() + 1)
                .findFirst()
                .orElseThrow();
        row.ask(turn.unit());
        CaseFile file = new CaseFile(row, next);
        files.done(file, next, new Done(What.ESCALATED, late.ordinal(), words(turn), row.unitCode, Overdue.CLOCK, now));
        if (row.subjectKind == ReviewedKind.REPORT) {
            outbox.publish(new ReviewStepEscalated(
                    row.id,
                    row.subjectId,
                    row.submission,
                    row.unitCode,
                    late.ordinal(),
                    late.unit(),
                    turn.unit(),
                    turn.asked().role(),
                    row.digest,
                    now));
        }
    }

    private String words(CaseStep turn) {
        return turn.standIn().title() == WhenOverdue.DELEGATE
                ? "逾期未办，按流程转由“" + turn.standIn().person() + "”的受托人“"
                        + turn.asked().person() + "”办理"
                : "逾期未办，按流程转由上级单位“" + directory.nameOf(turn.unit()) + "”代“"
                        + directory.nameOf(turn.standIn().unit()) + "”办理";
    }

    private Moment moment(CaseRow row, Instant now) {
        return new Moment(now, deadlines.closingTime(calendars.of(row.path(), time.today())), UUID::randomUUID);
    }
}
