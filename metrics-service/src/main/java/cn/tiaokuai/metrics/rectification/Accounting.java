package cn.tiaokuai.metrics.rectification;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.contracts.FactWithdrawn;
import cn.tiaokuai.contracts.RectificationClosed;
import cn.tiaokuai.metrics.Evidence;
import cn.tiaokuai.metrics.rectification.EntryRow.What;
import cn.tiaokuai.metrics.rectification.model.Act;
import cn.tiaokuai.metrics.rectification.model.Outcome;
import cn.tiaokuai.metrics.rectification.model.Outcome.Moved;
import cn.tiaokuai.metrics.rectification.model.Outcome.Refused;
import cn.tiaokuai.metrics.rectification.model.Rectifying;
import cn.tiaokuai.platform.Digests;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.days.OfficeDays;
import cn.tiaokuai.platform.events.Outbox;
import cn.tiaokuai.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Problems are raised, put right and closed as the rules say; each act stands in the entry's course. */
@ApplicationScoped
class Accounting {

    private final Rectifications ledger;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Accounting(Rectifications ledger, Outbox outbox, Audit audit, Clock clock) {
        this.ledger = ledger;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** A problem that somebody raises needs no adoption. */
    void raise(RectificationRow row, Words.NewRectification given, Actor by) {
        move(row, new Act.Adoption(given.owner(), given.deadline()));
        row.measures = given.measures();
        row.source = given.source();
        ledger.persistAndFlush(row);
        add(row, row.raiser, What.RAISED, row.problem, List.of(), by);
        changed("creation", row, null);
    }

    /** The report that offered it says it no more; told by the report, so that the audit of people has no entry of it. */
    void lapse(RectificationRow row, Actor reader) {
        move(row, new Act.Lapse());
        row.version++;
        add(row, row.unit, What.LAPSED, null, List.of(), reader);
    }

    /** The report says again what it had ceased to say. */
    void restate(RectificationRow row, Actor reader) {
        move(row, new Act.Restatement());
        row.version++;
        add(row, row.unit, What.RESTATED, null, List.of(), reader);
    }

    void adopt(RectificationRow row, Words.Plan plan, Actor by) {
        String before = digest(row);
        move(row, new Act.Adoption(plan.owner(), plan.deadline()));
        row.measures = plan.measures();
        row.version++;
        add(row, row.unit, What.ADOPTED, plan.measures(), List.of(), by);
        changed("adoption", row, before);
    }

    void dismiss(RectificationRow row, String reason, Actor by) {
        String before = digest(row);
        move(row, new Act.Dismissal());
        row.version++;
        add(row, row.unit, What.DISMISSED, reason, List.of(), by);
        changed("dismissal", row, before);
    }

    void change(RectificationRow row, String author, Words.Plan plan, Actor by) {
        String before = digest(row);
        move(row, new Act.Change(plan.owner(), plan.deadline()));
        row.measures = plan.measures();
        row.version++;
        add(row, author, What.CHANGED, plan.measures(), List.of(), by);
        changed("change", row, before);
    }

    void submit(RectificationRow row, Words.Submission done, Actor by) {
        String before = digest(row);
        move(row, new Act.Submission(by.username()));
        row.measures = done.measures().strip();
        row.evidence = List.copyOf(done.evidence());
        row.version++;
        add(row, row.unit, What.SUBMITTED, row.measures, row.evidence, by);
        changed("submission", row, before);
    }

    void giveBack(RectificationRow row, String reason, Actor by) {
        String before = digest(row);
        move(row, new Act.Return());
        row.version++;
        add(row, row.raiser, What.RETURNED, reason, List.of(), by);
        changed("return", row, before);
    }

    void close(RectificationRow row, String found, Actor by) {
        String before = digest(row);
        row.closedAt = clock.instant();
        move(row, new Act.Closing(by.username(), OfficeDays.day(row.closedAt)));
        row.closedBy = by.username();
        row.version++;
        add(row, row.raiser, What.CLOSED, found, List.of(), by);
        outbox.publish(new RectificationClosed(
                row.id, row.unit, row.problem, row.source, row.measures, row.onTime, by, row.closedAt));
        changed("closing", row, before);
    }

    /** What was told of it no longer holds. */
    void reopen(RectificationRow row, Words.Reopening given, Actor by) {
        String before = digest(row);
        move(row, new Act.Reopening(given.deadline()));
        row.closedBy = null;
        row.closedAt = null;
        row.reopened++;
        row.version++;
        add(row, row.raiser, What.REOPENED, given.reason(), List.of(), by);
        outbox.publish(new FactWithdrawn(row.id, row.unit, given.reason(), by, clock.instant()));
        changed("reopening", row, before);
    }

    private void move(RectificationRow row, Act act) {
        Outcome outcome = Rectifying.after(row.standing(), act);
        switch (outcome) {
            case Moved moved -> row.move(moved.to());
            case Refused refused ->
                throw switch (refused.why()) {
                    case OUT_OF_ORDER -> Problems.conflict("rectification-state", "现在的状态不能这样办理：" + row.state);
                    case OWN_WORK -> Problems.forbidden("own-work", "责任人和申请销号的人不能销号");
                };
        }
    }

    private void add(RectificationRow row, String author, What what, String text, List<Evidence> evidence, Actor by) {
        EntryRow entry = new EntryRow(row, author, what, text, evidence);
        entry.saidBy = by.username();
        entry.saidAt = clock.instant();
        ledger.getEntityManager().persist(entry);
    }

    private void changed(String action, RectificationRow row, String before) {
        audit.changed(action, "rectification", row.id, before, digest(row));
    }

    /** Of the entry itself: whether it is overdue depends on when one asks. */
    private static String digest(RectificationRow row) {
        return Digests.sha256(RectificationView.of(row, LocalDate.MIN).toString());
    }
}
