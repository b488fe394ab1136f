package cn.tiaokuai.report.commitments;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.model.ReportState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What reports answer about promises. */
@ApplicationScoped
class PromiseAnswers implements PanacheRepositoryBase<AnswerRow, AnswerRow.Key> {

    /** An answer of an earlier report, which was approved with it. */
    record Earlier(AnswerRow answer, int year) {}

    /** The answers of a report as the post may see them: its own unit the latest, others those that were submitted. */
    Map<UUID, AnswerRow> shown(ReportRow report, Post post) {
        int most = report.ownedBy(post) ? Integer.MAX_VALUE : report.submission;
        Map<UUID, AnswerRow> answers = new HashMap<>();
        list("reportId = ?1 and submission <= ?2 order by submission", report.id, most)
                .forEach(row -> answers.put(row.commitmentId, row));
        return answers;
    }

    /** What approved reports of earlier years have answered, by promise, in the order of the years. */
    Map<UUID, List<Earlier>> before(ReportRow report, Collection<UUID> commitments) {
        Map<UUID, Map<UUID, Earlier>> latest = new HashMap<>();
        if (!commitments.isEmpty()) {
            getEntityManager()
                    .createQuery(
                            "select a, r.year from PromiseAnswer a join Report r on r.id = a.reportId"
                                    + " where a.commitmentId in ?1 and r.year < ?2 and r.kind = ?3 and r.stateName in ?4"
                                    + " and a.submission <= r.submission order by r.year, a.submission",
                            Object[].class)
                    .setParameter(1, commitments)
                    .setParameter(2, report.year)
                    .setParameter(3, report.kind)
                    .setParameter(4, List.of(ReportState.Name.APPROVED, ReportState.Name.ISSUED))
                    .getResultList()
                    .forEach(found -> {
                        AnswerRow answer = (AnswerRow) found[0];
                        latest.computeIfAbsent(answer.commitmentId, id -> new LinkedHashMap<>())
                                .put(answer.reportId, new Earlier(answer, (Integer) found[1]));
                    });
        }
        Map<UUID, List<Earlier>> before = new HashMap<>();
        latest.forEach((id, byReport) -> before.put(id, List.copyOf(byReport.values())));
        return before;
    }
}
