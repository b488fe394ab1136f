package cn.tiaokuai.report.submission;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.contracts.ReportSubmitted;
import cn.tiaokuai.contracts.ReportWithdrawn;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.events.Outbox;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.report.commitments.Commitments;
import cn.tiaokuai.report.drafting.Drafting;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.RevisionRow;
import cn.tiaokuai.report.drafting.Revisions;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.ReportState.Editable;
import cn.tiaokuai.report.drafting.model.ReportState.Submitted;
import cn.tiaokuai.report.rounds.Rounds;
import cn.tiaokuai.report.submission.model.Addressees;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;

/** The way to review and back. */
@ApplicationScoped
class Submissions {

    private final Revisions revisions;
    private final Commitments commitments;
    private final Rounds rounds;
    private final UnitDirectory directory;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Submissions(
            Revisions revisions,
            Commitments commitments,
            Rounds rounds,
            UnitDirectory directory,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.revisions = revisions;
        this.commitments = commitments;
        this.rounds = rounds;
        this.directory = directory;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sends the newest text to review.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 unless the report may be edited, 422 when it may not go there
     *     or lacks what its round requires
     */
    void submit(ReportRow report, NewSubmission to, Actor by) {
        if (!(report.state() instanceof Editable editable)) {
            throw Drafting.locked(report);
        }
        RevisionRow newest = revisions.newest(report);
        complete(report, newest.content);
        Addressees addressees = addressees(report, to);
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
                report.submittedAt));
    }

    /**
     * Takes the submission back; nobody else sees the report from then on.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 unless the report is under review
     */
    void withdraw(ReportRow report, Actor by) {
        if (!(report.state() instanceof Submitted submitted)) {
            throw Problems.conflict("not-submitted", "只有送审中的报告可以撤回");
        }
        report.become(submitted.withdraw());
        report.readers = List.of();
        revisions.submitted(report).readers = List.of();
        audit.changed("withdrawal", "report", report.id, submitted.digest(), null);
        outbox.publish(new ReportWithdrawn(report.id, submitted.submission(), report.unit, by, clock.instant()));
    }

    private void complete(ReportRow report, Content content) {
        Violations violations = new Violations();
        violations.unless(!content.sections().isEmpty(), "sections", "报告还没有内容");
        if (report.roundId != null) {
            content.missing(rounds.requiredSections(report.roundId))
                    .forEach(heading -> violations.add("sections", "缺少征集要求的章节“" + heading + "”"));
        }
        violations.stop();
    }

    private Addressees addressees(ReportRow report, NewSubmission to) {
        Unit from = directory.require("unit", report.unit);
        Unit addressee = directory.require("addressee", to.addressee());
        List<Unit> copies = IntStream.range(0, to.copies().size())
                .mapToObj(
                        i -> directory.require("copies[" + i + "]", to.copies().get(i)))
                .toList();
        Addressees addressees = new Addressees(from, addressee, copies);
        Violations violations = new Violations();
        addressees.refusals().forEach(violations::add);
        violations.stop();
        return addressees;
    }
}
