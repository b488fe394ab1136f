package cn.tiaokuai.report.submission;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.contracts.ReportSubmitted;
import cn.tiaokuai.contracts.ReportWithdrawn;
import cn.tiaokuai.contracts.SectionDigest;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.events.Outbox;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.report.checking.Checks;
import cn.tiaokuai.report.checking.Objection;
import cn.tiaokuai.report.checking.Overrules;
import cn.tiaokuai.report.checking.SubmittedOverrules;
import cn.tiaokuai.report.commitments.Commitments;
import cn.tiaokuai.report.drafting.Drafting;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.RevisionRow;
import cn.tiaokuai.report.drafting.Revisions;
import cn.tiaokuai.report.drafting.model.ReportState.Editable;
import cn.tiaokuai.report.drafting.model.ReportState.Submitted;
import cn.tiaokuai.report.rounds.Rounds;
import cn.tiaokuai.report.submission.model.Addressees;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The way to review and back. */
@ApplicationScoped
class Submissions {

    /** Enough to begin with; all are told by {@code GET /api/reports/{id}/checks}. */
    private static final int TOLD = 50;

    private final Revisions revisions;
    private final Rounds rounds;
    private final Commitments commitments;
    private final Checks checks;
    private final Overrules overrules;
    private final SubmittedOverrules submittedOverrules;
    private final Recipients recipients;
    private final StepDecisions decisions;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Submissions(
            Revisions revisions,
            Rounds rounds,
            Commitments commitments,
            Checks checks,
            Overrules overrules,
            SubmittedOverrules submittedOverrules,
            Recipients recipients,
            StepDecisions decisions,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.revisions = revisions;
        this.rounds = rounds;
        this.commitments = commitments;
        this.checks = checks;
        this.overrules = overrules;
        this.submittedOverrules = submittedOverrules;
        this.recipients = recipients;
        this.decisions = decisions;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sends the newest text to review.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 unless the report may be edited and its round is open, 422 when it
     *     may not go there or when a check objects that nobody has overruled
     */
    void submit(ReportRow report, NewSubmission to, Actor by) {
        if (!(report.state() instanceof Editable editable)) {
            throw Drafting.locked(report);
        }
        if (report.roundId != null) {
            rounds.requireOpen(report.roundId, report.unit);
        }
        RevisionRow newest = revisions.newest(report);
        Addressees addressees = recipients.of(report, to);
        List<Objection> objections = checks.of(report, newest);
        settled(report, objections);
        List<String> readers = List.copyOf(addressees.readers());
        newest.submitted = true;
        newest.readers = readers;
        report.submittedRevision = newest.number;
        report.submittedDigest = newest.digest;
        report.submittedTitle = newest.content.title();
        report.submittedAt = clock.instant();
        report.submittedBy = by.username();
        report.addressee = addressees.addressee().code();
        report.copies = addressees.copies().stream().map(Unit::code).toList();
        report.readers = readers;
        report.become(editable.submit(report.submission, newest.digest));
        commitments.identify(report, newest.content);
        audit.changed("submission", "report", report.id, null, newest.digest);
        outbox.publish(new ReportSubmitted(
                report.id,
                report.submission,
                report.unit,
                newest.content.title(),
                report.kind.name(),
                report.year,
                newest.number,
                newest.digest,
                report.addressee,
                report.copies,
                by,
                report.submittedAt,
                submittedOverrules.freeze(report, objections),
                newest.content.sections().stream()
                        .map(s -> new SectionDigest(s.id(), s.heading(), newest.content.digest(s)))
                        .toList(),
                report.roundId));
    }

    /**
     * Takes the submission back; nobody else sees the report from then on.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 unless the report is under review and no superior has decided yet
     */
    void withdraw(ReportRow report, Actor by) {
        if (!(report.state() instanceof Submitted submitted)) {
            throw Problems.conflict("not-submitted", "只有送审中的报告可以撤回");
        }
        if (decisions.decidedAbove(report)) {
            throw Problems.conflict("decided-above", "上级已提出审核意见，不能再撤回；如需修改，请联系上级退回");
        }
        report.become(submitted.withdraw());
        report.readers = List.of();
        revisions.submitted(report).readers = List.of();
        audit.changed("withdrawal", "report", report.id, submitted.digest(), null);
        outbox.publish(new ReportWithdrawn(report.id, submitted.submission(), report.unit, by, clock.instant()));
    }

    /** Refuses while an objection stands, in the order of their gravity. */
    private void settled(ReportRow report, List<Objection> objections) {
        Set<String> overruled = overrules.against(report, objections).keySet();
        List<Objection> standing = Objection.standing(objections, overruled);
        if (!standing.isEmpty()) {
            throw Problems.of(
                    422,
                    "checks-unsettled",
                    standing.size() + " 个问题未解决，第一个：" + standing.getFirst().message(),
                    Map.of("checks", standing.stream().limit(TOLD).toList()));
        }
    }
}
