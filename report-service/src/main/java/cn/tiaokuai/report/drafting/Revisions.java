package cn.tiaokuai.report.drafting;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.report.drafting.model.Content;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Every text that was ever saved. */
@ApplicationScoped
public class Revisions implements PanacheRepositoryBase<RevisionRow, RevisionRow.Key> {

    /** Own ones; those submitted to or through the unit; approved ones of the block and of the line below. */
    private static final String VISIBLE =
            "(unit = :own or array_contains(readers, :own) or (approved and " + Reports.COVERED + "))";

    /** The text that the post sees of a visible report: its own unit the newest, others the one last submitted. */
    public RevisionRow shown(ReportRow report, Post post) {
        return visible(report, report.ownedBy(post) ? report.revision : report.submittedRevision, post);
    }

    /**
     * One revision of a visible report.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when it does not exist or is not for the post to see
     */
    public RevisionRow visible(ReportRow report, int number, Post post) {
        Map<String, Object> parameters = parameters(report, post);
        parameters.put("number", number);
        return find("reportId = :report and number = :number and " + VISIBLE, parameters)
                .firstResultOptional()
                .orElseThrow(() -> Problems.notFound("revision", number));
    }

    /** A text that was approved, if the scope of the transaction may read it. */
    public Optional<Content> approved(UUID report, int number) {
        return find("reportId = ?1 and number = ?2 and approved", report, number)
                .firstResultOptional()
                .map(row -> row.content);
    }

    /** The newest text of a report of the own unit. */
    public RevisionRow newest(ReportRow report) {
        return findById(new RevisionRow.Key(report.id, report.revision));
    }

    /** The text that was last submitted. */
    public RevisionRow submitted(ReportRow report) {
        return findById(new RevisionRow.Key(report.id, report.submittedRevision));
    }

    /** Revisions that the post may see, newest first. */
    Page<RevisionRow> list(ReportRow report, Post post, String after, int limit) {
        Map<String, Object> parameters = parameters(report, post);
        parameters.put("before", before(after));
        List<RevisionRow> rows = find(
                        "reportId = :report and number < :before and " + VISIBLE + " order by number desc", parameters)
                .range(0, limit)
                .list();
        return Page.of(rows, limit, row -> new Object[] {row.number});
    }

    private static int before(String after) {
        return after == null
                ? Integer.MAX_VALUE
                : Requests.after(() -> Integer.valueOf(Keyset.decode(after, 1).getFirst()));
    }

    private static Map<String, Object> parameters(ReportRow report, Post post) {
        Map<String, Object> parameters = new HashMap<>(Reports.scope(post));
        parameters.put("report", report.id);
        return parameters;
    }
}
