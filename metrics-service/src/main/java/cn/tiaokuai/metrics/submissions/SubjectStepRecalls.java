package cn.tiaokuai.metrics.submissions;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.SubjectStepRecalled;
import cn.tiaokuai.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** A decision that was taken back stands in nobody's way. */
@ApplicationScoped
class SubjectStepRecalls implements EventHandler<SubjectStepRecalled> {

    private final Deciding deciding;

    SubjectStepRecalls(Deciding deciding) {
        this.deciding = deciding;
    }

    @Override
    public Class<SubjectStepRecalled> type() {
        return SubjectStepRecalled.class;
    }

    @Override
    public void handle(SubjectStepRecalled event, Envelope<SubjectStepRecalled> envelope) {
        deciding.decided(event.subjectId(), event.submission(), event.digest(), event.stepUnit(), -1);
    }
}
