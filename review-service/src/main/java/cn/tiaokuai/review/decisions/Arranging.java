package cn.tiaokuai.review.decisions;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.review.cases.CaseFile;
import cn.tiaokuai.review.cases.CaseFiles;
import cn.tiaokuai.review.cases.CaseView;
import cn.tiaokuai.review.cases.Decisions;
import cn.tiaokuai.review.cases.Done;
import cn.tiaokuai.review.cases.model.CaseStep;
import cn.tiaokuai.review.cases.model.HistoryEntry.What;
import cn.tiaokuai.review.cases.model.Moment;
import cn.tiaokuai.review.cases.model.OpenCase;
import cn.tiaokuai.review.cases.model.Outcome;
import cn.tiaokuai.review.cases.model.ReviewCase.ApprovedCase;
import cn.tiaokuai.review.cases.model.Ruling;
import cn.tiaokuai.review.cases.model.StepState;
import cn.tiaokuai.review.reopening.Reopenings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What reviewers arrange among themselves: handing over, adding reviewers, taking back. */
@ApplicationScoped
class Arranging {

    private final Deciding deciding;
    private final CaseFiles files;
    private final Decisions decisions;
    private final Announcements announcements;
    private final Reopenings reopenings;
    private final Audit audit;

    Arranging(
            Deciding deciding,
            CaseFiles files,
            Decisions decisions,
            Announcements announcements,
            Reopenings reopenings,
            Audit audit) {
        this.deciding = deciding;
        this.files = files;
        this.decisions = decisions;
        this.announcements = announcements;
        this.reopenings = reopenings;
        this.audit = audit;
    }

    CaseView handOver(UUID step, Ruling to, Post post, Actor actor) {
        return arrange("handover", What.HANDED_OVER, step, to, to("转给", to), post, actor);
    }

    CaseView invite(UUID step, Ruling.Invite whom, Post post, Actor actor) {
        String order =
                switch (whom.order()) {
                    case BEFORE -> "前加签：";
                    case AFTER -> "后加签：";
                };
        String seat = whom.role() + (whom.office() == null ? "" : "，" + whom.office());
        return arrange("reviewer", What.INVITED, step, whom, to(order + seat, whom), post, actor);
    }

    /** Takes back what the actor did last about a step; others are told where that was an agreement, which they know of. */
    CaseView recall(UUID step, Post post, Actor actor) {
        Deciding.Turn turn = deciding.turn(step, post, actor);
        CaseFile file = turn.file();
        if (file.content() instanceof ApprovedCase approved) {
            return recallApproval(turn, approved, step, post, actor);
        }
        Moment moment = deciding.moment(file);
        OpenCase open = deciding.open(file, step);
        Outcome outcome = open.recall(step, turn.reviewer(), moment);
        StepState before = step(open, step).state();
        CaseView kept = keep("recall", What.RECALLED, file, step, outcome, recalled(before), actor, moment);
        if (before instanceof StepState.Approved) {
            decisions.ofStep(step).ifPresent(made -> announcements.recalled(file, made, actor, moment.now()));
        }
        return kept;
    }

    /** The agreement that approved the case as a whole: others act on it, so that they are asked first. */
    private CaseView recallApproval(Deciding.Turn turn, ApprovedCase approved, UUID step, Post post, Actor actor) {
        approved.recallable(step, turn.reviewer()).ifPresent(why -> {
            throw Refusals.problem(why, decisions.ofStep(step));
        });
        reopenings.recall(turn.file(), approved, post, actor);
        return files.view(turn.file());
    }

    private static String recalled(StepState before) {
        return switch (before) {
            case StepState.HandedOver _ -> "撤回转办";
            case StepState.Open _, StepState.Waiting _ -> "撤回加签";
            default -> null;
        };
    }

    private CaseView arrange(String action, What what, UUID step, Ruling ruling, String text, Post post, Actor actor) {
        Deciding.Turn turn = deciding.turn(step, post, actor);
        CaseFile file = turn.file();
        Moment moment = deciding.moment(file);
        Outcome outcome = deciding.open(file, step).decide(step, ruling, turn.reviewer(), moment);
        return keep(action, what, file, step, outcome, text, actor, moment);
    }

    private CaseView keep(
            String action,
            What what,
            CaseFile file,
            UUID step,
            Outcome outcome,
            String text,
            Actor actor,
            Moment moment) {
        return switch (outcome) {
            case Outcome.Refused(var why) -> throw Refusals.problem(why, decisions.ofStep(step));
            case Outcome.Forwarded(OpenCase next) -> {
                CaseStep asked = step(next, step);
                files.done(file, next, new Done(what, asked.ordinal(), text, asked.unit(), actor, moment.now()));
                audit.changed(action, "case", next.id(), null, next.subject().digest());
                yield files.view(file);
            }
            case Outcome.Finished _, Outcome.SentBack _ ->
                throw new IllegalStateException(
                        action + " has ended case " + file.content().id());
        };
    }

    private static CaseStep step(OpenCase about, UUID step) {
        return about.steps().stream()
                .filter(s -> s.id().equals(step))
                .findFirst()
                .orElseThrow();
    }

    /** A line for the history: whom, and why. */
    private static String to(String what, Ruling ruling) {
        String person = ruling instanceof Ruling.Arranged arranged && arranged.person() != null
                ? "“" + arranged.person() + "”"
                : "";
        return what + person + (ruling.reason() == null ? "" : "：" + ruling.reason());
    }
}
