package cn.tiaokuai.report.rounds;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.days.OfficeDays;
import cn.tiaokuai.platform.http.LatestFirst;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.report.rounds.ChangeRow.What;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Asking for more time, in time. */
@ApplicationScoped
class Extensions implements PanacheRepositoryBase<ExtensionRow, UUID> {

    private final Rounds rounds;
    private final Changes changes;
    private final ActivePost activePost;
    private final Audit audit;
    private final Clock clock;

    Extensions(Rounds rounds, Changes changes, ActivePost activePost, Audit audit, Clock clock) {
        this.rounds = rounds;
        this.changes = changes;
        this.activePost = activePost;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks in the name of the post's unit.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 after the due date, after delivery, of a closed round, and while
     *     another wish is open; 422 for a day that is none later; 403 for who is not called
     */
    ExtensionRow ask(UUID id, Post post, NewExtension asked) {
        RoundRow visible = rounds.visible(id, post);
        RecipientRow place =
                rounds.place(id, post.unit()).orElseThrow(() -> Problems.forbidden("not-called", "只有被征集的单位可以申请延期"));
        // Read again: it may have been closed while the place was not yet locked.
        rounds.getEntityManager().refresh(visible);
        visible.requireOpen();
        LocalDate due = place.due(visible);
        if (!place.progress(visible).isAwaited()) {
            throw Problems.conflict("already-delivered", "本单位已送审，无需延期");
        }
        if (OfficeDays.today(clock).isAfter(due)) {
            throw Problems.conflict("extension-too-late", "延期须在截止日期（" + due + "）之前申请");
        }
        if (!asked.until().isAfter(due)) {
            throw Problems.invalid("until", "须晚于现在的截止日期 " + due);
        }
        if (count("roundId = ?1 and unit = ?2 and state = OPEN", id, post.unit()) > 0) {
            throw Problems.conflict("extension-open", "上一次延期申请还在等待答复");
        }
        ExtensionRow row = new ExtensionRow(place, asked, activePost.actor().username(), clock.instant());
        persist(row);
        return row;
    }

    /**
     * Decides in the name of the caller.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404, 403 for who may not; 409 when it is decided already or the round
     *     is closed; 422 for a day that is none later
     */
    ExtensionRow decide(UUID id, Post post, ExtensionDecision decision) {
        ExtensionRow asked = find("id = ?1 and (unit = ?2 or caller = ?2)", id, post.unit())
                .firstResultOptional()
                .orElseThrow(() -> Problems.notFound("extension", id));
        RoundRow round = rounds.open(asked.roundId, post);
        getEntityManager().refresh(asked, LockModeType.PESSIMISTIC_WRITE);
        if (asked.state != ExtensionRow.State.OPEN) {
            throw Problems.conflict("extension-decided", "该延期申请已答复");
        }
        RecipientRow place =
                rounds.place(round.id, asked.unit).orElseThrow(() -> Problems.conflict("not-called", "该单位已不在征集范围内"));
        String before = audit.state(asked);
        asked.decide(decision, activePost.actor().username(), clock.instant());
        if (asked.grantedUntil != null) {
            if (!asked.grantedUntil.isAfter(place.due(round))) {
                throw Problems.invalid("until", "须晚于现在的截止日期 " + place.due(round));
            }
            place.extendedUntil = asked.grantedUntil;
            changes.note(round, What.EXTENDED, asked.unit, asked.grantedUntil, decision.reason());
        }
        audit.changed("decision", "extension", id, before, audit.state(asked));
        return asked;
    }

    /** Wishes of a round, latest first: the caller's unit sees all, a recipient its own. */
    Page<ExtensionRow> of(RoundRow round, Post post, ExtensionRow.State state, String after, int limit) {
        StringBuilder query = new StringBuilder("roundId = :round and (caller = :own or unit = :own)");
        Map<String, Object> parameters = new HashMap<>(Map.of("round", round.id, "own", post.unit()));
        if (state != null) {
            query.append(" and state = :state");
            parameters.put("state", state);
        }
        LatestFirst last = LatestFirst.after(after);
        query.append(" and (askedAt < :lastAt or (askedAt = :lastAt and id > :lastId))");
        parameters.put("lastAt", last.at());
        parameters.put("lastId", last.id());
        List<ExtensionRow> rows = find(query + " order by askedAt desc, id", parameters)
                .range(0, limit)
                .list();
        return Page.of(rows, limit, row -> new Object[] {row.askedAt, row.id});
    }
}
