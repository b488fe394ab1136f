package cn.tiaokuai.review.cases;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.SubjectWithdrawn;
import cn.tiaokuai.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Other things than reports are taken back. */
@ApplicationScoped
class SubjectWithdrawals implements EventHandler<SubjectWithdrawn> {

    private final TakingBack takingBack;

    SubjectWithdrawals(TakingBack takingBack) {
        this.takingBack = takingBack;
    }

    @Override
    public Class<SubjectWithdrawn> type() {
        return SubjectWithdrawn.class;
    }

    @Override
    public void handle(SubjectWithdrawn event, Envelope<SubjectWithdrawn> envelope) {
        takingBack.take(event.subjectId(), event.submission(), event.unit(), event.withdrawnBy());
    }
}
