package cn.tiaokuai.report.commitments;

import cn.tiaokuai.contracts.Commitment;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.report.commitments.PromiseAnswers.Earlier;
import cn.tiaokuai.report.commitments.PromisesView.AnswerView;
import cn.tiaokuai.report.commitments.PromisesView.CandidateView;
import cn.tiaokuai.report.commitments.PromisesView.Closures;
import cn.tiaokuai.report.commitments.PromisesView.EarlierView;
import cn.tiaokuai.report.commitments.PromisesView.PromiseView;
import cn.tiaokuai.report.commitments.PromisesView.TargetView;
import cn.tiaokuai.report.commitments.model.Closure;
import cn.tiaokuai.report.commitments.model.Evidence;
import cn.tiaokuai.report.commitments.model.Evidence.Sentences;
import cn.tiaokuai.report.commitments.model.PromiseOutcome;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.Revisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** What a report has to answer: the promises of its year and what earlier years left unfinished. */
@ApplicationScoped
public class Promises {

    private final Commitments commitments;
    private final PromiseAnswers answers;
    private final PromiseTargets targets;
    private final Candidates candidates;
    private final Revisions revisions;

    Promises(
            Commitments commitments,
            PromiseAnswers answers,
            PromiseTargets targets,
            Candidates candidates,
            Revisions revisions) {
        this.commitments = commitments;
        this.answers = answers;
        this.targets = targets;
        this.candidates = candidates;
        this.revisions = revisions;
    }

    /** The words of promises that a report of the post's own unit has not answered yet. */
    public List<String> unanswered(ReportRow report, Post post) {
        Map<UUID, AnswerRow> answered = answers.shown(report, post);
        return due(report).stream()
                .filter(row -> !answered.containsKey(row.id))
                .map(row -> row.text)
                .toList();
    }

    /** All that is due, but for what was done or dropped in an approved report of an earlier year. */
    List<CommitmentRow> due(ReportRow report) {
        List<CommitmentRow> all = commitments.dueBy(report.unit, report.kind, report.year);
        Map<UUID, List<Earlier>> before = before(report, all);
        return all.stream()
                .filter(row -> before.getOrDefault(row.id, List.of()).stream()
                        .noneMatch(earlier -> earlier.answer().outcome.isFinal()))
                .toList();
    }

    PromisesView of(ReportRow report, Post post) {
        List<CommitmentRow> due = due(report);
        Map<UUID, List<Earlier>> before = before(report, due);
        Map<UUID, AnswerRow> answered = answers.shown(report, post);
        Map<UUID, List<TargetView>> figures = targets.of(report, due, post);
        Sentences sentences = new Sentences(revisions.shown(report, post).content);
        List<PromiseView> promises = due.stream()
                .map(row -> view(
                        row,
                        answered.get(row.id),
                        before.getOrDefault(row.id, List.of()),
                        figures.getOrDefault(row.id, List.of()),
                        sentences))
                .toList();
        return new PromisesView(
                closures(report, promises), promises, report.ownedBy(post) ? candidates(report, sentences) : List.of());
    }

    private Map<UUID, List<Earlier>> before(ReportRow report, List<CommitmentRow> rows) {
        return answers.before(report, rows.stream().map(row -> row.id).toList());
    }

    private static PromiseView view(
            CommitmentRow row, AnswerRow answer, List<Earlier> before, List<TargetView> figures, Sentences sentences) {
        Commitment commitment = row.commitment();
        return new PromiseView(
                row.id,
                row.reportId,
                row.planYear,
                commitment.text(),
                commitment.measurable(),
                commitment.targetValue(),
                commitment.measureUnit(),
                commitment.deadline(),
                AnswerView.of(answer),
                before.stream().map(EarlierView::of).toList(),
                figures,
                PromiseTargets.suggested(figures),
                sentences.of(commitment.text()).orElse(null));
    }

    private List<CandidateView> candidates(ReportRow report, Sentences sentences) {
        return candidates.of(report).stream()
                .map(candidate -> new CandidateView(
                        candidate.report().id,
                        report.year,
                        candidate.found().text(),
                        candidate.found().measurable(),
                        candidate.found().targetValue(),
                        candidate.found().unit(),
                        evidence(sentences, candidate.found().text())))
                .toList();
    }

    private static Evidence evidence(Sentences sentences, String text) {
        return sentences.of(text).orElse(null);
    }

    private static Closures closures(ReportRow report, List<PromiseView> promises) {
        return new Closures(
                closure(promises, promise -> true),
                closure(promises, PromiseView::measurable),
                closure(promises, promise -> !promise.measurable()),
                closure(promises, promise -> promise.planYear() == report.year),
                closure(promises, promise -> promise.planYear() < report.year));
    }

    private static Closure closure(List<PromiseView> promises, Predicate<PromiseView> which) {
        return Closure.of(promises.stream()
                .filter(which)
                .<Optional<PromiseOutcome>>map(
                        promise -> Optional.ofNullable(promise.answer()).map(AnswerView::outcome))
                .toList());
    }
}
