package cn.tiaokuai.report.commitments;

import cn.tiaokuai.contracts.Commitment;
import cn.tiaokuai.contracts.CommitmentsPublished;
import cn.tiaokuai.platform.events.Outbox;
import cn.tiaokuai.report.analysis.Reader;
import cn.tiaokuai.report.analysis.Reading;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.model.Content;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What plans promise. */
@ApplicationScoped
public class Commitments implements PanacheRepositoryBase<CommitmentRow, UUID> {

    private final Outbox outbox;
    private final Clock clock;

    Commitments(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Gives each promise of an approved text its identity and tells the others; done once, at approval. */
    public void publish(ReportRow report, Content content) {
        int planYear = report.year + 1;
        Reading reading = Reader.read(content.text());
        List<Commitment> commitments = reading.commitments().stream()
                .map(found -> new Commitment(
                        UUID.randomUUID(),
                        found.text(),
                        found.measurable(),
                        found.targetValue(),
                        found.unit(),
                        found.deadline()))
                .toList();
        for (int i = 0; i < commitments.size(); i++) {
            persist(new CommitmentRow(report, i + 1, planYear, commitments.get(i)));
        }
        outbox.publish(new CommitmentsPublished(
                report.id, report.unit, planYear, report.submittedDigest, commitments, clock.instant()));
    }

    /** Promises of one report, in the order of the text. */
    List<Commitment> of(UUID report) {
        return find("reportId = ?1 order by ordinal", report).stream()
                .map(CommitmentRow::commitment)
                .toList();
    }
}
