package cn.tiaokuai.metrics.submissions;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.SubjectReturned;
import cn.tiaokuai.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** What was returned may be changed and submitted again. */
@ApplicationScoped
class SubjectReturns implements EventHandler<SubjectReturned> {

    private final Deciding deciding;

    SubjectReturns(Deciding deciding) {
        this.deciding = deciding;
    }

    @Override
    public Class<SubjectReturned> type() {
        return SubjectReturned.class;
    }

    @Override
    public void handle(SubjectReturned event, Envelope<SubjectReturned> envelope) {
        deciding.sendBack(event);
    }
}
