package cn.tiaokuai.report.commitments;

import cn.tiaokuai.contracts.Commitment;
import cn.tiaokuai.contracts.CommitmentsPublished;
import cn.tiaokuai.platform.events.Outbox;
import cn.tiaokuai.report.Kind;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.model.Content;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What plans promise. */
@ApplicationScoped
public class Commitments implements PanacheRepositoryBase<CommitmentRow, UUID> {

    /** An approval that was taken back leaves no promises, but those that a person has confirmed. */
    private static final String COUNTS =
            "(c.confirmedBy is not null or exists (select 1 from Report a where a.id = c.reportId"
                    + " and a.stateName in (APPROVED, ISSUED)))";

    private final PlannedPromises planned;
    private final Outbox outbox;
    private final Clock clock;

    Commitments(PlannedPromises planned, Outbox outbox, Clock clock) {
        this.planned = planned;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Gives each promise of a submitted text its identity; one that is unchanged or slightly edited keeps its own. */
    public void identify(ReportRow report, Content content) {
        planned.identify(report, content);
    }

    /** Keeps the promises of an approved text and tells the others; done once, at approval. */
    public void publish(ReportRow report, Content content) {
        int planYear = report.year + 1;
        List<Commitment> commitments = planned.identify(report, content);
        Map<UUID, CommitmentRow> confirmed =
                list("reportId", report.id).stream().collect(Collectors.toMap(row -> row.id, Function.identity()));
        Set<UUID> kept = commitments.stream().map(Commitment::id).collect(Collectors.toSet());
        // Of an approval that was taken back: what the new text does not promise was never promised.
        confirmed.values().stream()
                .filter(row -> !kept.contains(row.id) && row.confirmedBy == null)
                .forEach(this::drop);
        for (int i = 0; i < commitments.size(); i++) {
            Commitment commitment = commitments.get(i);
            CommitmentRow row = confirmed.get(commitment.id());
            if (row == null) {
                persist(new CommitmentRow(report, i + 1, planYear, commitment));
            } else {
                row.take(i + 1, commitment);
            }
        }
        outbox.publish(new CommitmentsPublished(
                report.id,
                report.unit,
                planYear,
                report.submittedDigest,
                commitments,
                clock.instant(),
                StatedProblems.of(content)));
    }

    /** Takes a promise away, unless another report has answered it meanwhile. */
    private void drop(CommitmentRow row) {
        delete("id = ?1 and id not in (select a.commitmentId from PromiseAnswer a)", row.id);
    }

    /** Promises of one report, in the order of the text; none while its approval is taken back. */
    public List<Commitment> of(UUID report) {
        return list("from Commitment c where c.reportId = ?1 and " + COUNTS + " order by c.ordinal", report).stream()
                .map(CommitmentRow::commitment)
                .toList();
    }

    /** What the plans of a unit, in its reports of one kind, promise up to a year, latest year first. */
    List<CommitmentRow> dueBy(String unit, Kind kind, int year) {
        return list(
                "from Commitment c where c.unit = ?1 and c.planYear <= ?3 and " + COUNTS
                        + " and exists (select 1 from Report r where r.id = c.reportId and r.kind = ?2)"
                        + " order by c.planYear desc, c.reportId, c.ordinal",
                unit,
                kind,
                year);
    }
}
