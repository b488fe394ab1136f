package cn.tiaokuai.review.decisions;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.contracts.ReportApproved;
import cn.tiaokuai.contracts.ReportReturned;
import cn.tiaokuai.contracts.ReviewStepDecided;
import cn.tiaokuai.contracts.ReviewStepRecalled;
import cn.tiaokuai.contracts.SubjectApproved;
import cn.tiaokuai.contracts.SubjectReturned;
import cn.tiaokuai.contracts.SubjectStepDecided;
import cn.tiaokuai.contracts.SubjectStepRecalled;
import cn.tiaokuai.platform.events.Outbox;
import cn.tiaokuai.review.cases.CaseFile;
import cn.tiaokuai.review.cases.DecisionView;
import cn.tiaokuai.review.cases.model.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Tells the other services what was decided. */
@ApplicationScoped
class Announcements {

    private final Outbox outbox;

    Announcements(Outbox outbox) {
        this.outbox = outbox;
    }

    /** A step is decided: from the first decision above on, its owner no longer lets it be withdrawn. */
    void decided(CaseFile file, DecisionView made) {
        Subject subject = file.content().subject();
        outbox.publish(
                switch (file.what()) {
                    case REPORT ->
                        new ReviewStepDecided(
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
                                made.role());
                    case TARGETS, OBSERVATIONS ->
                        new SubjectStepDecided(
                                made.caseId(),
                                subject.id(),
                                file.what().subject(),
                                subject.submission(),
                                subject.unit(),
                                made.ordinal(),
                                made.unit(),
                                made.decision(),
                                made.digest(),
                                made.decidedBy(),
                                made.decidedAt());
                });
    }

    /** An agreement of which others have heard is taken back. */
    void recalled(CaseFile file, DecisionView made, Actor by, Instant at) {
        Subject subject = file.content().subject();
        outbox.publish(
                switch (file.what()) {
                    case REPORT ->
                        new ReviewStepRecalled(
                                made.caseId(),
                                subject.id(),
                                subject.submission(),
                                subject.unit(),
                                made.ordinal(),
                                made.unit(),
                                made.digest(),
                                made.decidedAt(),
                                by,
                                at);
                    case TARGETS, OBSERVATIONS ->
                        new SubjectStepRecalled(
                                made.caseId(),
                                subject.id(),
                                file.what().subject(),
                                subject.submission(),
                                subject.unit(),
                                made.ordinal(),
                                made.unit(),
                                made.digest(),
                                made.decidedAt(),
                                by,
                                at);
                });
    }

    void approved(CaseFile file, DecisionView made) {
        Subject subject = file.content().subject();
        outbox.publish(
                switch (file.what()) {
                    case REPORT ->
                        new ReportApproved(
                                made.caseId(),
                                subject.id(),
                                subject.submission(),
                                subject.unit(),
                                made.digest(),
                                made.decidedBy(),
                                made.decidedAt(),
                                file.kind(),
                                file.year());
                    case TARGETS, OBSERVATIONS ->
                        new SubjectApproved(
                                made.caseId(),
                                subject.id(),
                                file.what().subject(),
                                subject.submission(),
                                subject.unit(),
                                made.digest(),
                                made.decidedBy(),
                                made.decidedAt());
                });
    }

    void returned(CaseFile file, DecisionView made) {
        Subject subject = file.content().subject();
        outbox.publish(
                switch (file.what()) {
                    case REPORT ->
                        new ReportReturned(
                                made.caseId(),
                                subject.id(),
                                subject.submission(),
                                subject.unit(),
                                made.digest(),
                                made.reason(),
                                made.continuesAt(),
                                made.decidedBy(),
                                made.decidedAt());
                    case TARGETS, OBSERVATIONS ->
                        new SubjectReturned(
                                made.caseId(),
                                subject.id(),
                                file.what().subject(),
                                subject.submission(),
                                subject.unit(),
                                made.digest(),
                                made.reason(),
                                made.continuesAt(),
                                made.decidedBy(),
                                made.decidedAt());
                });
    }
}
