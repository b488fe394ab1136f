package cn.tiaokuai.metrics.locks;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.ReportApproved;
import cn.tiaokuai.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Approved reports lock what they tell. */
@ApplicationScoped
class ApprovedReports implements EventHandler<ReportApproved> {

    private final Approvals approvals;

    ApprovedReports(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public Class<ReportApproved> type() {
        return ReportApproved.class;
    }

    @Override
    public void handle(ReportApproved event, Envelope<ReportApproved> envelope) {
        approvals.approved(event.reportId(), event.unit(), event.kind(), event.year(), event.approvedAt());
    }
}
