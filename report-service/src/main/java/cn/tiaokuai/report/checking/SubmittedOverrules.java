package cn.tiaokuai.report.checking;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.contracts.Overrule;
import cn.tiaokuai.report.drafting.ReportRow;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Reasons as they went to review, one set for each submission. */
@ApplicationScoped
public class SubmittedOverrules implements PanacheRepositoryBase<SubmittedOverruleRow, SubmittedOverruleRow.Key> {

    private final Overrules overrules;

    SubmittedOverrules(Overrules overrules) {
        this.overrules = overrules;
    }

    /** Keeps the reasons against these objections with the submission that the report has just begun. */
    public List<Overrule> freeze(ReportRow report, List<Objection> objections) {
        Map<String, OverruleRow> given = overrules.given(report, objections);
        List<OverruleRow> rows = objections.stream()
                .filter(objection -> given.containsKey(objection.id()))
                .map(objection -> given.get(objection.id()))
                .toList();
        rows.forEach(row -> persist(new SubmittedOverruleRow(report, row)));
        return rows.stream().map(SubmittedOverrules::told).toList();
    }

    private static Overrule told(OverruleRow row) {
        return new Overrule(row.checkId, row.message, row.reason, new Actor(row.byUsername, row.byName));
    }

    /** Reasons that went with the last submission of a visible report. */
    List<OverruleView> of(ReportRow report) {
        return list("reportId = ?1 and submission = ?2 order by at, checkId", report.id, report.submission).stream()
                .map(OverruleView::new)
                .toList();
    }
}
