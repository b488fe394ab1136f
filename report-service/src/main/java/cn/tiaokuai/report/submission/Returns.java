package cn.tiaokuai.report.submission;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.ReportReturned;
import cn.tiaokuai.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** A reviewer sends a report back: it may be edited again, from the text that was submitted. */
@ApplicationScoped
class Returns implements EventHandler<ReportReturned> {

    private final Answers answers;

    Returns(Answers answers) {
        this.answers = answers;
    }

    @Override
    public Class<ReportReturned> type() {
        return ReportReturned.class;
    }

    @Override
    public void handle(ReportReturned event, Envelope<ReportReturned> envelope) {
        var answer = new Answers.Answer(
                envelope.id(), AnswerRow.Kind.RETURNED, event.reportId(), event.submission(), event.digest());
        answers.take(answer, (report, submitted) -> report.become(submitted.giveBack(event.reason())));
    }
}
