package cn.tiaokuai.review.cases;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.ReportWithdrawn;
import cn.tiaokuai.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Reports are taken back. */
@ApplicationScoped
class Withdrawals implements EventHandler<ReportWithdrawn> {

    private final TakingBack takingBack;

    Withdrawals(TakingBack takingBack) {
        this.takingBack = takingBack;
    }

    @Override
    public Class<ReportWithdrawn> type() {
        return ReportWithdrawn.class;
    }

    @Override
    public void handle(ReportWithdrawn event, Envelope<ReportWithdrawn> envelope) {
        takingBack.take(event.reportId(), event.submission(), event.unit(), event.withdrawnBy());
    }
}
