package cn.tiaokuai.review.cases;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.ReportSubmitted;
import cn.tiaokuai.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Reports come to be reviewed. */
@ApplicationScoped
class Submissions implements EventHandler<ReportSubmitted> {

    private final Arriving arriving;

    Submissions(Arriving arriving) {
        this.arriving = arriving;
    }

    @Override
    public Class<ReportSubmitted> type() {
        return ReportSubmitted.class;
    }

    @Override
    public void handle(ReportSubmitted event, Envelope<ReportSubmitted> envelope) {
        arriving.take(Submission.of(event));
    }
}
