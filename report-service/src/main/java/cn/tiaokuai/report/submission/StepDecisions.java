package cn.tiaokuai.report.submission;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.contracts.Decision;
import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.ReviewStepDecided;
import cn.tiaokuai.contracts.ReviewStepRecalled;
import cn.tiaokuai.platform.events.EventHandler;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.Reports;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Keeps who decided what about which text. Nothing in this service follows from a single step; but an archive has to show the
 * decisions in years when review-service may be long gone.
 */
@ApplicationScoped
public class StepDecisions implements PanacheRepositoryBase<StepDecisionRow, UUID>, EventHandler<ReviewStepDecided> {

    private static final Logger LOG = Logger.getLogger(StepDecisions.class);

    private final Reports reports;
    private final UnitDirectory directory;

    StepDecisions(Reports reports, UnitDirectory directory) {
        this.reports = reports;
        this.directory = directory;
    }

    /**
     * A decision as it is told to others.
     *
     * @param ordinal the step, from 1
     * @param unit code of the unit that decided
     * @param unitName its name; the code where the directory does not know it any more
     * @param role of the post that decided; null where no event told
     * @param digest of the very text that was decided on
     * @param reason always given for a return
     * @param recalledAt when it was taken back and ceased to count; null while it counts
     */
    public record DecisionView(
            UUID caseId,
            int submission,
            int ordinal,
            String unit,
            String unitName,
            String role,
            Decision decision,
            String digest,
            String reason,
            Actor decidedBy,
            Instant decidedAt,
            Instant recalledAt) {}

    /** All decisions about a report, in the order in which they were made. */
    public List<DecisionView> history(UUID report) {
        return list("reportId = ?1 order by decidedAt, ordinal, event", report).stream()
                .map(this::view)
                .toList();
    }

    /** Whether a superior has decided about the submission that is under review, and still does. */
    boolean decidedAbove(ReportRow report) {
        return count(
                        "reportId = ?1 and submission = ?2 and stepUnit <> ?3 and recalledAt is null",
                        report.id,
                        report.submission,
                        report.unit)
                > 0;
    }

    @Override
    public Class<ReviewStepDecided> type() {
        return ReviewStepDecided.class;
    }

    @Override
    public void handle(ReviewStepDecided event, Envelope<ReviewStepDecided> envelope) {
        reports.forEvent(event.reportId())
                .ifPresentOrElse(
                        report -> persist(new StepDecisionRow(envelope.id(), event, report)),
                        () -> LOG.warnf("a decision is about report %s, which is not here", event.reportId()));
    }

    /** The decision that was taken back, if it was heard of here. */
    void recalled(ReviewStepRecalled event) {
        update(
                "recalledAt = ?1 where reportId = ?2 and caseId = ?3 and ordinal = ?4 and stepUnit = ?5 and decidedAt = ?6",
                event.recalledAt(),
                event.reportId(),
                event.caseId(),
                event.ordinal(),
                event.stepUnit(),
                event.decidedAt());
    }

    private DecisionView view(StepDecisionRow row) {
        return new DecisionView(
                row.caseId,
                row.submission,
                row.ordinal,
                row.stepUnit,
                directory.find(row.stepUnit).map(Unit::name).orElse(row.stepUnit),
                row.role,
                row.decision,
                row.digest,
                row.reason,
                new Actor(row.decidedBy, row.decidedName),
                row.decidedAt,
                row.recalledAt);
    }
}
