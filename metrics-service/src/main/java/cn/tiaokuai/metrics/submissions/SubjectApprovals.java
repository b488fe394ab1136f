package cn.tiaokuai.metrics.submissions;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.SubjectApproved;
import cn.tiaokuai.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** What was agreed to counts. */
@ApplicationScoped
class SubjectApprovals implements EventHandler<SubjectApproved> {

    private final Deciding deciding;

    SubjectApprovals(Deciding deciding) {
        this.deciding = deciding;
    }

    @Override
    public Class<SubjectApproved> type() {
        return SubjectApproved.class;
    }

    @Override
    public void handle(SubjectApproved event, Envelope<SubjectApproved> envelope) {
        deciding.approve(event);
    }
}
