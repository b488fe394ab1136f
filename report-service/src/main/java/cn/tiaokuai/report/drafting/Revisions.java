package cn.tiaokuai.report.drafting;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.problems.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Every text that was ever saved. */
@ApplicationScoped
public class Revisions implements PanacheRepositoryBase<RevisionRow, RevisionRow.Key> {

    /** The text that the post sees of a report: its own unit the newest, others the one last submitted. */
    RevisionRow shown(ReportRow report, Post post) {
        return numbered(report, report.ownedBy(post) ? report.revision : report.submittedRevision, post);
    }

    /**
     * One revision of a visible report.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when it does not exist or was never submitted and is
     *     another unit's
     */
    RevisionRow numbered(ReportRow report, int number, Post post) {
        return findByIdOptional(new RevisionRow.Key(report.id, number))
                .filter(revision -> revision.submitted || report.ownedBy(post))
                .orElseThrow(() -> Problems.notFound("revision", number));
    }

    /** The newest text of a report of the own unit. */
    public Optional<RevisionRow> newest(ReportRow report) {
        return findByIdOptional(new RevisionRow.Key(report.id, report.revision));
    }

    /** The text that was last submitted. */
    public Optional<RevisionRow> submitted(ReportRow report) {
        return findByIdOptional(new RevisionRow.Key(report.id, report.submittedRevision));
    }

    /** Revisions that the post may see, newest first. */
    Page<RevisionRow> list(ReportRow report, Post post, String after, int limit) {
        int before = after == null
                ? Integer.MAX_VALUE
                : Integer.parseInt(Keyset.decode(after, 1).getFirst());
        List<RevisionRow> rows = find(
                        "reportId = ?1 and number < ?2 and (submitted or ?3 = true) order by number desc",
                        report.id,
                        before,
                        report.ownedBy(post))
                .range(0, limit)
                .list();
        return Page.of(rows, limit, row -> new Object[] {row.number});
    }
}
