package cn.tiaokuai.review.decisions;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.review.cases.CaseFile;
import cn.tiaokuai.review.cases.CaseFiles;
import cn.tiaokuai.review.cases.CaseStatus;
import cn.tiaokuai.review.cases.DeadlineConfig;
import cn.tiaokuai.review.cases.DecisionView;
import cn.tiaokuai.review.cases.Decisions;
import cn.tiaokuai.review.cases.Steps;
import cn.tiaokuai.review.cases.model.OpenCase;
import cn.tiaokuai.review.cases.model.Outcome;
import cn.tiaokuai.review.cases.model.ReviewCase.ApprovedCase;
import cn.tiaokuai.review.cases.model.ReviewCase.ReturnedCase;
import cn.tiaokuai.review.cases.model.ReviewCase.SupersededCase;
import cn.tiaokuai.review.cases.model.ReviewCase.WithdrawnCase;
import cn.tiaokuai.review.cases.model.Reviewer;
import cn.tiaokuai.review.cases.model.Ruling;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
    private final Clock clock;

    Deciding(
            Steps steps,
            CaseFiles files,
            Decisions decisions,
            Announcements announcements,
            DeadlineConfig deadlines,
            Audit audit,
            Clock clock) {
        this.steps = steps;
        this.files = files;
        this.decisions = decisions;
        this.announcements = announcements;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Decides a step.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for a step that the post may not see, 403 for one that asks
     *     another post or for the own submission, 409 when it is not its turn, the case is over or the text is another one
     */
    DecisionView decide(UUID step, Ruling ruling, Post post, Actor actor) {
        Reviewer by = new Reviewer(
                actor.username(),
                post.unit(),
                post.roles().stream().map(Role::id).collect(Collectors.toSet()));
        Steps.Place place = steps.place(step, post).orElseThrow(() -> Problems.notFound("step", step));
        if (!by.unit().equals(place.unit()) || !by.roles().contains(place.role())) {
            throw Refusals.notTheirs(place.unit(), place.role());
        }
        CaseFile file = files.locked(place.caseId()).orElseThrow(() -> Problems.notFound("step", step));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Outcome outcome =
                switch (file.content()) {
                    case OpenCase open -> open.decide(step, ruling, by, deadlines.closingTime(), now);
                    case ApprovedCase _, ReturnedCase _, WithdrawnCase _, SupersededCase _ ->
                        throw decisions
                                .ofStep(step)
                                .filter(made ->
                                        file.status() == CaseStatus.APPROVED || file.status() == CaseStatus.RETURNED)
                                .map(Refusals::decided)
                                .orElseGet(() -> Refusals.closed(file.status()));
                };
        return switch (outcome) {
            case Outcome.Refused(var why) -> throw Refusals.problem(why, decisions.ofStep(step));
            case Outcome.Forwarded(OpenCase next) -> {
                DecisionView made = files.decided(file, next, step, ruling, actor, now);
                announcements.decided(file, made);
                yield audited(made);
            }
            case Outcome.Finished(ApprovedCase approved) -> {
                DecisionView made = files.decided(file, approved, step, ruling, actor, now);
                announcements.decided(file, made);
                announcements.approved(file, made);
                yield audited(made);
            }
            case Outcome.SentBack(ReturnedCase returned) -> {
                DecisionView made = files.decided(file, returned, step, ruling, actor, now);
                announcements.decided(file, made);
                announcements.returned(file, made);
                yield audited(made);
            }
        };
    }

    private DecisionView audited(DecisionView made) {
        audit.changed("decision", "case", made.caseId(), null, made.digest());
        return made;
    }
}
