package cn.tiaokuai.metrics.locks;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.ReportReopened;
import cn.tiaokuai.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** An approval that was taken back opens again what it had locked. */
@ApplicationScoped
class ReopenedReports implements EventHandler<ReportReopened> {

    private final Approvals approvals;

    ReopenedReports(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public Class<ReportReopened> type() {
        return ReportReopened.class;
    }

    @Override
    public void handle(ReportReopened event, Envelope<ReportReopened> envelope) {
        approvals.reopened(event.reportId(), event.unit(), event.approvedAt(), event.reopenedAt());
    }
}
