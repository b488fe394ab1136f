package cn.tiaokuai.report.submission;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.ReportReopened;
import cn.tiaokuai.contracts.ReportReopeningAsked;
import cn.tiaokuai.contracts.ReportReopeningRefused;
import cn.tiaokuai.platform.events.EventHandler;
import cn.tiaokuai.platform.events.Outbox;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.Reports;
import cn.tiaokuai.report.drafting.Revisions;
import cn.tiaokuai.report.drafting.model.ReportState.Approved;
import cn.tiaokuai.report.drafting.model.ReportState.Issued;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Whoever approved a report wants to take that back: it is, in one transaction, as long as the report has no document number.
 * The row is locked, as by an issuance: of the two, one comes first.
 */
@ApplicationScoped
class Reopenings implements EventHandler<ReportReopeningAsked> {

    private static final Logger LOG = Logger.getLogger(Reopenings.class);

    private final Reports reports;
    private final Revisions revisions;
    private final Answers answers;
    private final Outbox outbox;
    private final Clock clock;

    Reopenings(Reports reports, Revisions revisions, Answers answers, Outbox outbox, Clock clock) {
        this.reports = reports;
        this.revisions = revisions;
        this.answers = answers;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Class<ReportReopeningAsked> type() {
        return ReportReopeningAsked.class;
    }

    @Override
    public void handle(ReportReopeningAsked event, Envelope<ReportReopeningAsked> envelope) {
        reports.forEvent(event.reportId())
                .ifPresentOrElse(
                        report -> handle(event, report, envelope.id()),
                        () -> LOG.warnf("a reopening is about report %s, which is not here", event.reportId()));
    }

    private void handle(ReportReopeningAsked event, ReportRow report, UUID id) {
        boolean meant =
                report.submission == event.submission() && event.digest().equals(report.submittedDigest);
        boolean reopened = meant && report.state() instanceof Approved approved && reopen(event, report, approved);
        answers.persist(new AnswerRow(
                id, report, AnswerRow.Kind.REOPENED, event.submission(), event.digest(), reopened, clock.instant()));
        if (!reopened) {
            outbox.publish(new ReportReopeningRefused(
                    report.id,
                    event.submission(),
                    report.unit,
                    event.digest(),
                    event.approvedAt(),
                    meant && report.state() instanceof Issued,
                    clock.instant().truncatedTo(ChronoUnit.MICROS)));
        }
    }

    private boolean reopen(ReportReopeningAsked event, ReportRow report, Approved approved) {
        // What superiors read because it was approved, they read no more; those to whom it was submitted still do.
        revisions.submitted(report).approved = false;
        report.become(event.toDrafter() ? approved.giveBack(event.reason()) : approved.decideAnew(event.submission()));
        outbox.publish(new ReportReopened(
                report.id,
                event.submission(),
                report.unit,
                event.digest(),
                event.approvedAt(),
                event.toDrafter(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        return true;
    }
}
