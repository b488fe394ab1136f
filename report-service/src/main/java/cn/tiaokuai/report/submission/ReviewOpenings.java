package cn.tiaokuai.report.submission;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.ReviewOpened;
import cn.tiaokuai.contracts.Step;
import cn.tiaokuai.platform.events.EventHandler;
import cn.tiaokuai.report.drafting.Revisions;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets the units that decide read what they decide on. */
@ApplicationScoped
class ReviewOpenings implements EventHandler<ReviewOpened> {

    private final Answers answers;
    private final Revisions revisions;

    ReviewOpenings(Answers answers, Revisions revisions) {
        this.answers = answers;
        this.revisions = revisions;
    }

    @Override
    public Class<ReviewOpened> type() {
        return ReviewOpened.class;
    }

    @Override
    public void handle(ReviewOpened event, Envelope<ReviewOpened> envelope) {
        var answer = new Answers.Answer(
                envelope.id(), AnswerRow.Kind.OPENED, event.reportId(), event.submission(), event.digest());
        answers.take(answer, (report, submitted) -> {
            Readers.add(report, event.steps().stream().map(Step::unit));
            revisions.submitted(report).readers = report.readers;
        });
    }
}
