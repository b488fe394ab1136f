package cn.tiaokuai.review.cases;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.SubjectSubmitted;
import cn.tiaokuai.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Decompositions of targets and batches of observations come to be reviewed. */
@ApplicationScoped
class SubjectSubmissions implements EventHandler<SubjectSubmitted> {

    private final Arriving arriving;

    SubjectSubmissions(Arriving arriving) {
        this.arriving = arriving;
    }

    @Override
    public Class<SubjectSubmitted> type() {
        return SubjectSubmitted.class;
    }

    @Override
    public void handle(SubjectSubmitted event, Envelope<SubjectSubmitted> envelope) {
        arriving.take(Submission.of(event));
    }
}
