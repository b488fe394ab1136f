package cn.tiaokuai.review.decisions;

import cn.tiaokuai.contracts.ReportApproved;
import cn.tiaokuai.contracts.ReportReturned;
import cn.tiaokuai.contracts.ReviewStepDecided;
import cn.tiaokuai.platform.events.Outbox;
import cn.tiaokuai.review.cases.CaseFile;
import cn.tiaokuai.review.cases.DecisionView;
import cn.tiaokuai.review.cases.model.Subject;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells the other services what was decided. */
@ApplicationScoped
class Announcements {

    private final Outbox outbox;

    Announcements(Outbox outbox) {
        this.outbox = outbox;
    }

    void decided(CaseFile file, DecisionView made) {
        Subject subject = file.content().subject();
        outbox.publish(new ReviewStepDecided(
                made.caseId(),
                subject.id(),
                subject.submission(),
                subject.unit(),
                made.ordinal(),
                made.unit(),
                made.decision(),
                made.digest(),
                made.reason(),
                made.decidedBy(),
                made.decidedAt(),
                made.role()));
    }

    void approved(CaseFile file, DecisionView made) {
        Subject subject = file.content().subject();
        outbox.publish(new ReportApproved(
                made.caseId(),
                subject.id(),
                subject.submission(),
                subject.unit(),
                made.digest(),
                made.decidedBy(),
                made.decidedAt()));
    }

    void returned(CaseFile file, DecisionView made) {
        Subject subject = file.content().subject();
        outbox.publish(new ReportReturned(
                made.caseId(),
                subject.id(),
                subject.submission(),
                subject.unit(),
                made.digest(),
                made.reason(),
                made.continuesAt(),
                made.decidedBy(),
                made.decidedAt()));
    }
}
