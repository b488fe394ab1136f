package cn.tiaokuai.report.submission;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.ReviewStepEscalated;
import cn.tiaokuai.platform.events.EventHandler;
import cn.tiaokuai.report.drafting.Revisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/** A superior decides instead of a unit that did not in time, and has to read what it decides on. */
@ApplicationScoped
class Escalations implements EventHandler<ReviewStepEscalated> {

    private final Answers answers;
    private final Revisions revisions;

    Escalations(Answers answers, Revisions revisions) {
        this.answers = answers;
        this.revisions = revisions;
    }

    @Override
    public Class<ReviewStepEscalated> type() {
        return ReviewStepEscalated.class;
    }

    @Override
    public void handle(ReviewStepEscalated event, Envelope<ReviewStepEscalated> envelope) {
        var answer = new Answers.Answer(
                envelope.id(), AnswerRow.Kind.ESCALATED, event.reportId(), event.submission(), event.digest());
        answers.take(answer, (report, submitted) -> {
            Readers.add(report, Stream.of(event.toUnit()));
            revisions.submitted(report).readers = report.readers;
        });
    }
}
