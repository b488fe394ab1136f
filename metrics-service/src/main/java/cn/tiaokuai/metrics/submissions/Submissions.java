package cn.tiaokuai.metrics.submissions;

import cn.tiaokuai.metrics.Reach;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.http.LatestFirst;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.problems.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is or was under review; seen by its unit, by those on its way while it is there, by all superiors once it is approved. */
@ApplicationScoped
class Submissions implements PanacheRepositoryBase<SubmissionRow, UUID> {

    private static final String VISIBLE = "(r.unit = :own"
            + " or r.state in ('UNDER_REVIEW', 'RETURNED') and array_contains(r.readers, :own)"
            + " or r.state = 'APPROVED' and " + Reach.COVERED + ")";

    /** The submission; a 404 problem when the post may not see it. */
    SubmissionRow visible(UUID id, Post post) {
        return find("from Submission r where r.id = :id and " + VISIBLE, Reach.of(post, Map.of("id", id)))
                .firstResultOptional()
                .orElseThrow(() -> Problems.notFound("submission", id));
    }

    /** The own unit's, locked; 404 when the post does not see it, 403 when it is another unit's. */
    SubmissionRow own(UUID id, Post post) {
        return find("id = ?1 and unit = ?2", id, post.unit())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseGet(() -> {
                    visible(id, post);
                    throw Problems.forbidden("forbidden", "只有送审的单位可以处理");
                });
    }

    /** The one that an event is about, locked. */
    Optional<SubmissionRow> forEvent(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Those that the post may see, latest first. */
    Page<SubmissionRow> list(Post post, SubmissionState state, LatestFirst after, int limit) {
        Map<String, Object> parameters = new HashMap<>(Reach.of(post, Map.of("at", after.at(), "id", after.id())));
        StringBuilder query = new StringBuilder("from Submission r where ").append(VISIBLE);
        if (state != null) {
            query.append(" and r.state = :state");
            parameters.put("state", state);
        }
        List<SubmissionRow> rows = find(
                        query + " and (r.submittedAt < :at or r.submittedAt = :at and r.id > :id)"
                                + " order by r.submittedAt desc, r.id",
                        parameters)
                .range(0, limit)
                .list();
        return Page.of(rows, limit, row -> new Object[] {row.submittedAt, row.id});
    }
}
