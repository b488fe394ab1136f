package cn.tiaokuai.review.decisions;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.review.calendar.Calendars;
import cn.tiaokuai.review.calendar.OfficeTime;
import cn.tiaokuai.review.calendar.model.WorkingDays;
import cn.tiaokuai.review.cascade.Cascade;
import cn.tiaokuai.review.cases.Anchors;
import cn.tiaokuai.review.cases.CaseFile;
import cn.tiaokuai.review.cases.CaseFiles;
import cn.tiaokuai.review.cases.CaseStatus;
import cn.tiaokuai.review.cases.DeadlineConfig;
import cn.tiaokuai.review.cases.DecisionView;
import cn.tiaokuai.review.cases.Decisions;
import cn.tiaokuai.review.cases.ReviewedKind;
import cn.tiaokuai.review.cases.Said;
import cn.tiaokuai.review.cases.Steps;
import cn.tiaokuai.review.cases.model.Moment;
import cn.tiaokuai.review.cases.model.OpenCase;
import cn.tiaokuai.review.cases.model.Outcome;
import cn.tiaokuai.review.cases.model.ReviewCase;
import cn.tiaokuai.review.cases.model.ReviewCase.ApprovedCase;
import cn.tiaokuai.review.cases.model.ReviewCase.ReturnedCase;
import cn.tiaokuai.review.cases.model.ReviewCase.SupersededCase;
import cn.tiaokuai.review.cases.model.ReviewCase.WithdrawnCase;
import cn.tiaokuai.review.cases.model.Reviewer;
import cn.tiaokuai.review.delegation.Delegations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes a decision: one at a time for a case, all or nothing. */
@ApplicationScoped
class Deciding {

    private final Steps steps;
    private final CaseFiles files;
    private final Decisions decisions;
    private final Announcements announcements;
    private final DeadlineConfig deadlines;
    private final Audit audit;
    private final Calendars calendars;
    private final Delegations delegations;
    private final Cascade cascade;
    private final OfficeTime time;

    Deciding(
            Steps steps,
            CaseFiles files,
            Decisions decisions,
            Announcements announcements,
            DeadlineConfig deadlines,
            Audit audit,
            Calendars calendars,
            Delegations delegations,
            Cascade cascade,
            OfficeTime time) {
        this.steps = steps;
        this.files = files;
        this.decisions = decisions;
        this.announcements = announcements;
        this.deadlines = deadlines;
        this.audit = audit;
        this.calendars = calendars;
        this.delegations = delegations;
        this.cascade = cascade;
        this.time = time;
    }

    /** A case, locked, with whom it has come to. */
    record Turn(CaseFile file, Reviewer reviewer) {}

    /**
     * A decision that nothing speaks against.
     *
     * @param now what becomes of the case
     */
    record Ready(CaseFile file, UUID step, Said said, Actor actor, Moment moment, ReviewCase now) {}

    /**
     * Decides a step.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for a step that the post may not see, 403 for one that asks
     *     another post or for the own submission, 409 when it is not its turn, the case is over or the text is another one
     */
    DecisionView decide(UUID step, Said said, Post post, Actor actor) {
        return take(ready(step, said, post, actor));
    }

    /** Refuses what {@link #decide} refuses, and changes nothing. */
    Ready ready(UUID step, Said said, Post post, Actor actor) {
        Turn turn = turn(step, post, actor);
        CaseFile file = turn.file();
        Anchors.within("comments", said.comments(), file.row());
        Moment moment = moment(file);
        ReviewCase now =
                switch (open(file, step).decide(step, said.ruling(), turn.reviewer(), moment)) {
                    case Outcome.Refused(var why) -> throw Refusals.problem(why, decisions.ofStep(step));
                    case Outcome.Forwarded(OpenCase next) -> next;
                    case Outcome.Finished(ApprovedCase approved) -> {
                        requireChildren(file);
                        yield approved;
                    }
                    case Outcome.SentBack(ReturnedCase returned) -> returned;
                };
        return new Ready(file, step, said, actor, moment, now);
    }

    /** Takes a decision that is ready, in the transaction in which it was found to be. */
    DecisionView take(Ready ready) {
        CaseFile file = ready.file();
        DecisionView made = files.decided(
                file,
                ready.now(),
                ready.step(),
                ready.said(),
                ready.actor(),
                ready.moment().now());
        announcements.decided(file, made);
        switch (ready.now()) {
            case ApprovedCase _ -> announcements.approved(file, made);
            case ReturnedCase _ -> announcements.returned(file, made);
            case OpenCase _, WithdrawnCase _, SupersededCase _ -> {}
        }
        audit.changed("decision", "case", made.caseId(), null, made.digest());
        return made;
    }

    /** Where a round says so, reports below are approved first; only the approval as a whole waits for them. */
    private void requireChildren(CaseFile file) {
        if (file.what() == ReviewedKind.REPORT) {
            cascade.require(file.waiting());
        }
    }

    /** The case of a step that asks this person's post, locked. */
    Turn turn(UUID step, Post post, Actor actor) {
        Steps.Place place = steps.place(step, post).orElseThrow(() -> Problems.notFound("step", step));
        // Before the lock: whoever has no business with a step must not make others wait.
        Reviewer reviewer = reviewer(post, actor, place.kind());
        if (!reviewer.fills(place.seat())) {
            throw Refusals.notTheirs(place.seat());
        }
        return files.locked(place.caseId())
                .map(file -> new Turn(file, reviewer))
                .orElseThrow(() -> Problems.notFound("step", step));
    }

    /** The case, which must still be open. */
    OpenCase open(CaseFile file, UUID step) {
        return switch (file.content()) {
            case OpenCase open -> open;
            case ApprovedCase _, ReturnedCase _, WithdrawnCase _, SupersededCase _ ->
                throw decisions
                        .ofStep(step)
                        .filter(made -> file.status() == CaseStatus.APPROVED || file.status() == CaseStatus.RETURNED)
                        .map(Refusals::decided)
                        .orElseGet(() -> Refusals.closed(file.status()));
        };
    }

    /** Now, by the calendar of the unit whose case it is. */
    Moment moment(CaseFile file) {
        WorkingDays worked = calendars.of(file.unit(), time.today());
        return new Moment(time.now(), deadlines.closingTime(worked), UUID::randomUUID);
    }

    /** Who decides, and for whom besides, about submissions of a kind. */
    private Reviewer reviewer(Post post, Actor actor, String kind) {
        return new Reviewer(
                actor.username(),
                post.unit(),
                post.roles().stream().map(Role::id).collect(Collectors.toSet()),
                post.offices().stream()
                        .map(o -> new Reviewer.Office(o.role().id(), o.name()))
                        .collect(Collectors.toSet()),
                delegations.delegatorsOf(post, actor.username(), kind, time.today()));
    }
}
