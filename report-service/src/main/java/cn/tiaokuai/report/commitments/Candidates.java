package cn.tiaokuai.report.commitments;

import cn.tiaokuai.report.analysis.Commitment;
import cn.tiaokuai.report.analysis.Reader;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.Reports;
import cn.tiaokuai.report.drafting.Revisions;
import cn.tiaokuai.report.drafting.model.ReportState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Promises in last year's reports that were not approved here, such as one imported from before the system. The reader offers
 * them; only a person makes promises of them.
 */
@ApplicationScoped
class Candidates {

    private static final int MOST_REPORTS = 5;

    private final Reports reports;
    private final Revisions revisions;
    private final Commitments commitments;

    Candidates(Reports reports, Revisions revisions, Commitments commitments) {
        this.reports = reports;
        this.revisions = revisions;
        this.commitments = commitments;
    }

    record Candidate(ReportRow report, Commitment found) {}

    /** Those of the unit's reports of the year before and of the same kind that nobody has confirmed yet. */
    List<Candidate> of(ReportRow report) {
        return reports
                .find(
                        "unit = ?1 and kind = ?2 and year = ?3 and stateName not in ?4 order by createdAt desc",
                        report.unit,
                        report.kind,
                        report.year - 1,
                        List.of(ReportState.Name.APPROVED, ReportState.Name.ISSUED))
                .range(0, MOST_REPORTS - 1)
                .list()
                .stream()
                .flatMap(this::in)
                .toList();
    }

    private Stream<Candidate> in(ReportRow last) {
        Set<String> confirmed = commitments.of(last.id).stream()
                .map(cn.tiaokuai.contracts.Commitment::text)
                .collect(Collectors.toSet());
        return Reader.read(revisions.newest(last).content.text()).commitments().stream()
                .filter(found -> !confirmed.contains(found.text()))
                .map(found -> new Candidate(last, found));
    }
}
