package cn.tiaokuai.report.rounds;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.http.LatestFirst;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.report.rounds.ChangeRow.What;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The history of rounds. */
@ApplicationScoped
class Changes implements PanacheRepositoryBase<ChangeRow, UUID> {

    private final ActivePost activePost;
    private final Clock clock;

    Changes(ActivePost activePost, Clock clock) {
        this.activePost = activePost;
        this.clock = clock;
    }

    /** Adds a line, in the caller's name. */
    void note(RoundRow round, What what, String recipient, LocalDate due, String reason) {
        persist(new ChangeRow(
                round, what, recipient, due, reason, activePost.actor().username(), clock.instant()));
    }

    /** Latest first; a recipient sees what is about all or about itself. */
    Page<ChangeRow> of(RoundRow round, Post post, String after, int limit) {
        LatestFirst last = LatestFirst.after(after);
        List<ChangeRow> rows = find(
                        "roundId = ?1 and (unit = ?2 or recipient is null or recipient = ?2)"
                                + " and (at < ?3 or (at = ?3 and id > ?4)) order by at desc, id",
                        round.id,
                        post.unit(),
                        last.at(),
                        last.id())
                .range(0, limit)
                .list();
        return Page.of(rows, limit, row -> new Object[] {row.at, row.id});
    }
}
