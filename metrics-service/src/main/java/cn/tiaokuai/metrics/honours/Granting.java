package cn.tiaokuai.metrics.honours;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.contracts.FactWithdrawn;
import cn.tiaokuai.contracts.HonourGranted;
import cn.tiaokuai.metrics.honours.model.Act;
import cn.tiaokuai.metrics.honours.model.Honouring;
import cn.tiaokuai.metrics.honours.model.Outcome;
import cn.tiaokuai.metrics.honours.model.Outcome.Moved;
import cn.tiaokuai.metrics.honours.model.Outcome.Refused;
import cn.tiaokuai.platform.Digests;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.events.Outbox;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Honours are written down, confirmed by a second person, and told; one that was told and does not hold is taken back. */
@ApplicationScoped
class Granting {

    private final Honours honours;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Granting(Honours honours, Outbox outbox, Audit audit, Clock clock) {
        this.honours = honours;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws HttpProblem 409 when the unit has written down the same honour already */
    void register(HonourRow row, NewHonour given) {
        row.describe(given);
        Requests.unlessRaced(() -> honours.persistAndFlush(row), Granting::exists);
        changed("creation", row, null);
    }

    void change(HonourRow row, NewHonour given, Actor by) {
        String before = digest(row);
        move(row, new Act.Change(by.username()));
        row.describe(given);
        Requests.unlessRaced(honours::flush, Granting::exists);
        changed("change", row, before);
    }

    void confirm(HonourRow row, Actor by) {
        String before = digest(row);
        move(row, new Act.Confirmation(by.username()));
        row.confirmedBy = by.username();
        row.confirmedAt = clock.instant();
        outbox.publish(new HonourGranted(
                row.id,
                row.unit,
                row.title,
                row.grantedBy,
                row.level.name(),
                row.recipient,
                row.grantedOn.getYear(),
                by,
                row.confirmedAt));
        changed("confirmation", row, before);
    }

    void withdraw(HonourRow row, String reason, Actor by) {
        String before = digest(row);
        boolean told = row.state == HonourRow.State.CONFIRMED;
        move(row, new Act.Withdrawal());
        row.reason = reason;
        if (told) {
            outbox.publish(new FactWithdrawn(row.id, row.unit, reason, by, clock.instant()));
        }
        changed("withdrawal", row, before);
    }

    private static void move(HonourRow row, Act act) {
        Outcome outcome = Honouring.after(row.standing(), act);
        switch (outcome) {
            case Moved moved -> row.move(moved.to());
            case Refused refused ->
                throw switch (refused.why()) {
                    case OUT_OF_ORDER -> Problems.conflict("honour-settled", "该荣誉已确认或已撤销");
                    case OWN_WORK -> Problems.forbidden("forbidden", "不能确认本人登记的荣誉");
                };
        }
    }

    private static HttpProblem exists() {
        return Problems.conflict("honour-exists", "本单位已登记同一天、同一单位授予的同名荣誉");
    }

    private void changed(String action, HonourRow row, String before) {
        audit.changed(action, "honour", row.id, before, digest(row));
    }

    private static String digest(HonourRow row) {
        return Digests.sha256(HonourView.of(row).toString());
    }
}
