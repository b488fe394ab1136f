package cn.tiaokuai.metrics.submissions;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.SubjectStepDecided;
import cn.tiaokuai.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** From the first decision above on, nothing is withdrawn. */
@ApplicationScoped
class SubjectSteps implements EventHandler<SubjectStepDecided> {

    private final Deciding deciding;

    SubjectSteps(Deciding deciding) {
        this.deciding = deciding;
    }

    @Override
    public Class<SubjectStepDecided> type() {
        return SubjectStepDecided.class;
    }

    @Override
    public void handle(SubjectStepDecided event, Envelope<SubjectStepDecided> envelope) {
        deciding.decided(event.subjectId(), event.submission(), event.digest(), event.stepUnit(), 1);
    }
}
