package cn.tiaokuai.report.submission;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.ReportApproved;
import cn.tiaokuai.platform.events.EventHandler;
import cn.tiaokuai.report.commitments.Commitments;
import cn.tiaokuai.report.drafting.RevisionRow;
import cn.tiaokuai.report.drafting.Revisions;
import cn.tiaokuai.report.figures.ObservationProposals;
import jakarta.enterprise.context.ApplicationScoped;

/** The last step has approved: the report is locked for good, its superiors may read it, its plan is published, what it tells
 * of indicators is offered as values. */
@ApplicationScoped
class Approvals implements EventHandler<ReportApproved> {

    private final Answers answers;
    private final Revisions revisions;
    private final Commitments commitments;
    private final ObservationProposals observations;

    Approvals(Answers answers, Revisions revisions, Commitments commitments, ObservationProposals observations) {
        this.answers = answers;
        this.revisions = revisions;
        this.commitments = commitments;
        this.observations = observations;
    }

    @Override
    public Class<ReportApproved> type() {
        return ReportApproved.class;
    }

    @Override
    public void handle(ReportApproved event, Envelope<ReportApproved> envelope) {
        var answer = new Answers.Answer(
                envelope.id(), AnswerRow.Kind.APPROVED, event.reportId(), event.submission(), event.digest());
        answers.take(answer, (report, submitted) -> {
            report.become(submitted.approve());
            RevisionRow approved = revisions.submitted(report);
            approved.approved = true;
            commitments.publish(report, approved.content);
            observations.publish(report, approved.content);
        });
    }
}
