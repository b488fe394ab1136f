package cn.tiaokuai.report.comments;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.report.comments.model.Anchor;
import cn.tiaokuai.report.comments.model.Anchor.Status;
import cn.tiaokuai.report.comments.model.Anchoring;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.Reports;
import cn.tiaokuai.report.drafting.TextSaved;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Comments on texts; a unit sees those on its own texts, and those that it made itself. */
@ApplicationScoped
class Threads implements PanacheRepositoryBase<ThreadRow, UUID> {

    private static final String VISIBLE = "(unit = :own or authorUnit = :own)";

    private final Reports reports;

    Threads(Reports reports) {
        this.reports = reports;
    }

    /** Whether a thread waits for somebody. */
    enum State {
        OPEN,
        RESOLVED
    }

    Page<ThreadRow> list(ReportRow report, Post post, State only, String after, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("report", report.id, "own", post.unit()));
        StringBuilder query = new StringBuilder("reportId = :report and " + VISIBLE);
        if (only != null) {
            query.append(only == State.OPEN ? " and resolvedAt is null" : " and resolvedAt is not null");
        }
        if (after != null) {
            List<String> last = Keyset.decode(after, 2);
            query.append(" and (createdAt > :lastAt or (createdAt = :lastAt and id > :lastId))");
            parameters.put("lastAt", Requests.after(() -> Instant.parse(last.get(0))));
            parameters.put("lastId", Requests.after(() -> UUID.fromString(last.get(1))));
        }
        List<ThreadRow> rows = find(query + " order by createdAt, id", parameters)
                .range(0, limit)
                .list();
        return Page.of(rows, limit, row -> new Object[] {row.createdAt, row.id});
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when the post may not see the thread or its report */
    ThreadRow visible(UUID id, Post post) {
        ThreadRow thread = find("id = :id and " + VISIBLE, Map.of("id", id, "own", post.unit()))
                .firstResultOptional()
                .orElseThrow(() -> Problems.notFound("comment", id));
        reports.visible(thread.reportId, post);
        return thread;
    }

    /** Moves the comments of a text along; those of sections that stayed as they were need no look. */
    void follow(@Observes TextSaved saved) {
        for (ThreadRow thread : list("reportId = ?1", saved.report().id)) {
            Anchor place = thread.place;
            boolean touched = place.status() == Status.ORPHANED
                    || !Objects.equals(
                            saved.before().section(place.section()),
                            saved.content().section(place.section()));
            if (touched) {
                thread.place = Anchoring.find(place, saved.content());
            }
        }
    }
}
