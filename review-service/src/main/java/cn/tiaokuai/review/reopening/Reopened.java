package cn.tiaokuai.review.reopening;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.contracts.ReviewStepRecalled;
import cn.tiaokuai.platform.events.Outbox;
import cn.tiaokuai.review.calendar.Calendars;
import cn.tiaokuai.review.calendar.OfficeTime;
import cn.tiaokuai.review.cases.CaseFile;
import cn.tiaokuai.review.cases.CaseFiles;
import cn.tiaokuai.review.cases.CaseNotices;
import cn.tiaokuai.review.cases.DeadlineConfig;
import cn.tiaokuai.review.cases.Done;
import cn.tiaokuai.review.cases.model.CaseStep;
import cn.tiaokuai.review.cases.model.HistoryEntry.What;
import cn.tiaokuai.review.cases.model.Moment;
import cn.tiaokuai.review.cases.model.ReviewCase.ApprovedCase;
import cn.tiaokuai.review.cases.model.StepState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** What becomes of a case whose approval was taken back. */
@ApplicationScoped
class Reopened {

    private final CaseFiles files;
    private final CaseNotices notices;
    private final Calendars calendars;
    private final DeadlineConfig deadlines;
    private final Outbox outbox;
    private final OfficeTime time;

    Reopened(
            CaseFiles files,
            CaseNotices notices,
            Calendars calendars,
            DeadlineConfig deadlines,
            Outbox outbox,
            OfficeTime time) {
        this.files = files;
        this.notices = notices;
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.time = time;
    }

    /** The step has its turn again, or the submission is with its drafter, as whoever asked wanted it. */
    void follow(CaseFile file, ApprovedCase approved, ReopeningRow asked) {
        Instant now = time.now();
        CaseStep last = approved.last().orElseThrow();
        switch (asked.kind) {
            case RECALL -> {
                Moment moment = new Moment(
                        now, deadlines.closingTime(calendars.of(file.unit(), time.today())), UUID::randomUUID);
                files.done(file, approved.recalled(moment), done(What.RECALLED, last, asked, now));
                outbox.publish(recalled(approved, last, asked, now));
            }
            case REVOCATION -> {
                files.done(file, approved.revoked(asked.continuesAt, now), done(What.REVOKED, last, asked, now));
                notices.revoked(file, asked.askedByName, asked.reason);
            }
        }
        asked.state = ReopeningRow.State.DONE;
        asked.answeredAt = now;
    }

    /** The approval stays: the report had been issued, say. */
    void keep(CaseFile file, ReopeningRow asked, boolean issued) {
        asked.state = ReopeningRow.State.REFUSED;
        asked.answeredAt = time.now();
        notices.kept(file, asked.askedUnit, asked.askedBy, issued);
    }

    private static Done done(What what, CaseStep last, ReopeningRow asked, Instant now) {
        return new Done(
                what, last.ordinal(), asked.reason, asked.askedUnit, new Actor(asked.askedBy, asked.askedByName), now);
    }

    /** Others know of the agreement; it stands in nobody's way any more. */
    private static ReviewStepRecalled recalled(ApprovedCase approved, CaseStep last, ReopeningRow asked, Instant now) {
        return new ReviewStepRecalled(
                approved.id(),
                approved.subject().id(),
                approved.subject().submission(),
                approved.subject().unit(),
                last.ordinal(),
                last.unit(),
                approved.subject().digest(),
                ((StepState.Approved) last.state()).at(),
                new Actor(asked.askedBy, asked.askedByName),
                now);
    }
}
