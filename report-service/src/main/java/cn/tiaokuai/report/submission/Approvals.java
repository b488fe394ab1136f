package cn.tiaokuai.report.submission;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.ReportApproved;
import cn.tiaokuai.platform.events.EventHandler;
import cn.tiaokuai.report.commitments.Commitments;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.ReportState.Submitted;
import cn.tiaokuai.report.drafting.Reports;
import cn.tiaokuai.report.drafting.Revisions;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** The last step has approved: the report is locked for good and its plan is published. */
@ApplicationScoped
class Approvals implements EventHandler<ReportApproved> {

    private static final Logger LOG = Logger.getLogger(Approvals.class);

    private final Reports reports;
    private final Revisions revisions;
    private final Commitments commitments;

    Approvals(Reports reports, Revisions revisions, Commitments commitments) {
        this.reports = reports;
        this.revisions = revisions;
        this.commitments = commitments;
    }

    @Override
    public Class<ReportApproved> type() {
        return ReportApproved.class;
    }

    @Override
    public void handle(ReportApproved event, Envelope<ReportApproved> envelope) {
        reports.forEvent(event.reportId()).ifPresent(report -> {
            if (report.state() instanceof Submitted submitted
                    && submitted.isAnsweredBy(event.submission(), event.digest())) {
                approve(report, submitted);
            } else {
                LOG.infof("approval of report %s, submission %d, is outdated", event.reportId(), event.submission());
            }
        });
    }

    private void approve(ReportRow report, Submitted submitted) {
        report.become(submitted.approve());
        commitments.publish(report, revisions.submitted(report).orElseThrow().content);
    }
}
