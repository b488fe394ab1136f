package cn.tiaokuai.report.commitments;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.contracts.Commitment;
import cn.tiaokuai.platform.Digests;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.report.commitments.model.Carrying;
import cn.tiaokuai.report.commitments.model.PromiseOutcome;
import cn.tiaokuai.report.drafting.Drafting;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.Reports;
import cn.tiaokuai.report.drafting.Revisions;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.ReportState;
import cn.tiaokuai.report.drafting.model.ReportState.Editable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Carries last year's promises into this year's report, and takes its answers. */
@ApplicationScoped
class Answering {

    private static final List<ReportState.Name> APPROVED = List.of(ReportState.Name.APPROVED, ReportState.Name.ISSUED);

    private final Promises promises;
    private final PromiseAnswers answers;
    private final Candidates candidates;
    private final Commitments commitments;
    private final PlannedPromises planned;
    private final Reports reports;
    private final Revisions revisions;
    private final Drafting drafting;
    private final Audit audit;
    private final Clock clock;

    Answering(
            Promises promises,
            PromiseAnswers answers,
            Candidates candidates,
            Commitments commitments,
            PlannedPromises planned,
            Reports reports,
            Revisions revisions,
            Drafting drafting,
            Audit audit,
            Clock clock) {
        this.promises = promises;
        this.answers = answers;
        this.candidates = candidates;
        this.commitments = commitments;
        this.planned = planned;
        this.reports = reports;
        this.revisions = revisions;
        this.drafting = drafting;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes the answer of a report about one promise.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when the report does not have to answer it; 428, 412 for the
     *     version of the answer; 409 while the report is locked
     */
    AnswerRow answer(
            ReportRow report,
            UUID commitment,
            String ifMatch,
            PromiseOutcome outcome,
            String text,
            Post post,
            Actor by) {
        requireEditable(report);
        if (promises.due(report).stream().noneMatch(row -> row.id.equals(commitment))) {
            throw Problems.notFound("promise", commitment);
        }
        AnswerRow last = answers.shown(report, post).get(commitment);
        long version = last == null ? 0 : last.version;
        ETags.require(ifMatch, version);
        String before = last == null ? null : digest(last);
        AnswerRow row = last;
        // What was submitted stays as it was; the next submission gets an answer of its own.
        if (last == null || last.submission <= report.submission) {
            row = new AnswerRow(report, commitment);
        }
        row.take(outcome, text, version + 1, by.username(), clock.instant());
        answers.persist(row);
        audit.changed("answer", "promise", commitment, before, digest(row));
        return row;
    }

    /**
     * Makes a promise of a candidate.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when the reader offers no such candidate, 409 while the report
     *     is locked
     */
    CommitmentRow confirm(ReportRow report, UUID source, String text, Actor by) {
        requireEditable(report);
        Candidates.Candidate candidate = candidates.of(report).stream()
                .filter(one ->
                        one.report().id.equals(source) && one.found().text().equals(text))
                .findFirst()
                .orElseThrow(() -> Problems.invalid("text", "不在待确认的承诺事项中"));
        Commitment commitment = PlannedPromises.commitment(UUID.randomUUID(), candidate.found());
        int ordinal = commitments.of(source).size() + 1;
        CommitmentRow row = new CommitmentRow(candidate.report(), ordinal, report.year, commitment);
        row.confirmedBy = by.username();
        row.confirmedAt = clock.instant();
        commitments.persist(row);
        planned.add(candidate.report(), commitment);
        audit.changed("confirmation", "promise", row.id, null, Digests.sha256(text));
        return row;
    }

    /**
     * Begins a report with the structure of last year's.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when the report has a text already or the unit has none of last
     *     year; the refusals of {@link Drafting#save}
     */
    void begin(ReportRow report, String ifMatch, Actor by) {
        drafting.requireEditable(report, ifMatch);
        if (!revisions.newest(report).content.sections().isEmpty()) {
            throw Problems.conflict("report-not-empty", "报告已有内容，不能再按上年报告起草");
        }
        ReportRow last = last(report);
        Content content = isApproved(last) ? revisions.submitted(last).content : revisions.newest(last).content;
        List<Carrying.Due> due = promises.due(report).stream()
                .map(row -> new Carrying.Due(row.planYear, row.text))
                .toList();
        drafting.save(report, ifMatch, by, before -> Carrying.begun(before.title(), content, last.year, due));
    }

    /** The unit's report of the year before: the one approved last, else (it is older than the system) the newest. */
    private ReportRow last(ReportRow report) {
        return reports
                .list(
                        "unit = ?1 and kind = ?2 and year = ?3 order by createdAt desc",
                        report.unit,
                        report.kind,
                        report.year - 1)
                .stream()
                .min(Comparator.comparing((ReportRow row) -> !isApproved(row)))
                .orElseThrow(() -> Problems.conflict("no-last-report", "没有本单位上一年度的同类报告"));
    }

    private static boolean isApproved(ReportRow report) {
        return APPROVED.contains(report.state().name());
    }

    private static void requireEditable(ReportRow report) {
        if (!(report.state() instanceof Editable)) {
            throw Drafting.locked(report);
        }
    }

    private static String digest(AnswerRow row) {
        return Digests.sha256(row.outcome + " " + row.text);
    }
}
