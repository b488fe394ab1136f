package cn.tiaokuai.review.decisions;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.review.cases.Anchors;
import cn.tiaokuai.review.cases.CaseFile;
import cn.tiaokuai.review.cases.CaseFiles;
import cn.tiaokuai.review.cases.CaseNotices;
import cn.tiaokuai.review.cases.Decisions;
import cn.tiaokuai.review.cases.Done;
import cn.tiaokuai.review.cases.model.CaseStep;
import cn.tiaokuai.review.cases.model.HistoryEntry.What;
import cn.tiaokuai.review.cases.model.Moment;
import cn.tiaokuai.review.cases.model.OpenCase;
import cn.tiaokuai.review.cases.model.Outcome;
import cn.tiaokuai.review.cases.model.Ruling;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Questions to the reporting unit that send nothing back, and its answers. */
@ApplicationScoped
class Questions implements PanacheRepositoryBase<QuestionRow, UUID> {

    private final Deciding deciding;
    private final CaseFiles files;
    private final Decisions decisions;
    private final CaseNotices notices;
    private final DecisionLimits limits;
    private final Audit audit;

    Questions(
            Deciding deciding,
            CaseFiles files,
            Decisions decisions,
            CaseNotices notices,
            DecisionLimits limits,
            Audit audit) {
        this.deciding = deciding;
        this.files = files;
        this.decisions = decisions;
        this.notices = notices;
        this.limits = limits;
        this.audit = audit;
    }

    /** The questions of a case, in the order in which they were asked. */
    List<QuestionView> of(UUID caseId) {
        return list("caseId = ?1 order by askedAt, id", caseId).stream()
                .map(QuestionView::new)
                .toList();
    }

    /** Asks; the step stays with whoever asks. */
    QuestionView ask(UUID step, NewQuestion question, Post post, Actor actor) {
        String text = question.checked(limits);
        Deciding.Turn turn = deciding.turn(step, post, actor);
        CaseFile file = turn.file();
        Anchors.within("anchors", question.places(), file.row());
        OpenCase open = deciding.open(file, step);
        Moment moment = deciding.moment(file);
        OpenCase next =
                switch (open.decide(step, new Ruling.Ask(text), turn.reviewer(), moment)) {
                    case Outcome.Refused(var why) -> throw Refusals.problem(why, decisions.ofStep(step));
                    case Outcome.Forwarded(OpenCase now) -> now;
                    case Outcome.Finished _, Outcome.SentBack _ ->
                        throw new IllegalStateException("a question has ended case " + open.id());
                };
        if (count("caseId", open.id()) >= limits.questions()) {
            throw Problems.conflict("too-many-questions", "一次送审最多提 " + limits.questions() + " 个问题，请退回修改");
        }
        CaseStep asked = next.steps().stream()
                .filter(s -> s.id().equals(step))
                .findFirst()
                .orElseThrow();
        QuestionRow row = new QuestionRow();
        row.id = moment.ids().get();
        row.caseId = open.id();
        row.stepId = step;
        row.ordinal = asked.ordinal();
        row.stepUnit = post.unit();
        row.text = text;
        row.anchors = question.places();
        row.askedBy = actor.username();
        row.askedByName = actor.name();
        row.askedAt = moment.now();
        persistAndFlush(row);
        files.done(file, next, new Done(What.ASKED, row.ordinal, text, post.unit(), actor, moment.now()));
        notices.asked(file, asked, actor.name(), text);
        audit.changed("question", "case", open.id(), null, open.subject().digest());
        return new QuestionView(row);
    }

    /** Answers, once. */
    QuestionView answer(UUID id, String text, Post post, Actor actor) {
        UUID about = find("id", id)
                .firstResultOptional()
                .map(q -> q.caseId)
                .orElseThrow(() -> Problems.notFound("question", id));
        CaseFile file = files.locked(about).orElseThrow(() -> Problems.notFound("question", id));
        if (!file.content().subject().unit().equals(post.unit())) {
            throw Problems.forbidden("not-your-question", "问题由报送单位答复");
        }
        QuestionRow row = findById(id);
        getEntityManager().refresh(row); // another may have answered while this request waited for the case
        if (row.answer != null) {
            throw Problems.conflict("question-answered", row.answeredByName + "已答复此问题");
        }
        if (!(file.content() instanceof OpenCase open)) {
            throw Refusals.closed(file.status());
        }
        Moment moment = deciding.moment(file);
        row.answer = text;
        row.answeredBy = actor.username();
        row.answeredByName = actor.name();
        row.answeredAt = moment.now();
        files.done(file, open.touched(), new Done(What.ANSWERED, row.ordinal, text, post.unit(), actor, moment.now()));
        open.steps().stream()
                .filter(step -> step.id().equals(row.stepId))
                .findFirst()
                .ifPresent(step -> notices.answered(file, step, row.askedBy, text));
        audit.changed("answer", "case", open.id(), null, open.subject().digest());
        return new QuestionView(row);
    }
}
