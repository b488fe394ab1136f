package cn.tiaokuai.report.submission;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.ReviewStepRecalled;
import cn.tiaokuai.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** A reviewer takes an agreement back: it stays in the record, and no longer stands in the way of a withdrawal. */
@ApplicationScoped
class StepRecalls implements EventHandler<ReviewStepRecalled> {

    private final StepDecisions decisions;

    StepRecalls(StepDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Class<ReviewStepRecalled> type() {
        return ReviewStepRecalled.class;
    }

    @Override
    public void handle(ReviewStepRecalled event, Envelope<ReviewStepRecalled> envelope) {
        decisions.recalled(event);
    }
}
