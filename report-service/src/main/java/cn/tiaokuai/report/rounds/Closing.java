package cn.tiaokuai.report.rounds;

import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.report.rounds.ChangeRow.What;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;

/** The end of a round, and its going on all the same. */
@ApplicationScoped
class Closing {

    private static final String FREEZE = """
            update round_recipient
               set closed_state = state, closed_report_id = report_id,
                   closed_submitted_at = submitted_at, closed_delivered_at = delivered_at
             where round_id = ?1
            """;

    private final EntityManager entities;
    private final Changes changes;
    private final Agenda agenda;
    private final Clock clock;

    Closing(EntityManager entities, Changes changes, Agenda agenda, Clock clock) {
        this.entities = entities;
        this.changes = changes;
        this.agenda = agenda;
        this.clock = clock;
    }

    /** Freezes who is where; waits for submissions under way. */
    void close(RoundRow round, String reason) {
        round.closedAt = clock.instant();
        round.version++;
        agenda.end(round);
        changes.note(round, What.CLOSED, null, null, reason);
        entities.flush();
        entities.createNativeQuery(FREEZE).setParameter(1, round.id).executeUpdate();
    }

    /** Lets it go on from where the reports are now. */
    void reopen(RoundRow round, String reason) {
        if (!round.isClosed()) {
            throw Problems.conflict("round-open", "征集“" + round.title + "”没有关闭");
        }
        Instant now = clock.instant();
        round.closedAt = null;
        round.version++;
        agenda.begin(round, now);
        changes.note(round, What.REOPENED, null, null, reason);
    }
}
