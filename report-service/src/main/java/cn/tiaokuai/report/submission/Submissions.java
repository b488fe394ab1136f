package cn.tiaokuai.report.submission;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.contracts.ReportSubmitted;
import cn.tiaokuai.contracts.ReportWithdrawn;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.events.Outbox;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.report.drafting.Drafting;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.ReportState.Editable;
import cn.tiaokuai.report.drafting.ReportState.Submitted;
import cn.tiaokuai.report.drafting.RevisionRow;
import cn.tiaokuai.report.drafting.Revisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The way to review and back. */
@ApplicationScoped
class Submissions {

    private final Revisions revisions;
    private final UnitDirectory directory;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Submissions(Revisions revisions, UnitDirectory directory, Outbox outbox, Audit audit, Clock clock) {
        this.revisions = revisions;
        this.directory = directory;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    void submit(ReportRow report, SubmissionResource.NewSubmission to, Actor by) {
        if (!(report.state() instanceof Editable editable)) {
            throw Drafting.locked(report);
        }
        RevisionRow newest = revisions.newest(report).orElseThrow();
        if (newest.content.sections().isEmpty()) {
            throw Problems.invalid("sections", "报告还没有内容");
        }
        Unit from = directory.require("unit", report.unit);
        Unit addressee = superior("addressee", from, to.addressee());
        List<Unit> copies = copies(from, addressee, to.copies());
        newest.submitted = true;
        report.submittedRevision = newest.number;
        report.submittedDigest = newest.digest;
        report.submittedTitle = newest.content.title();
        report.submittedAt = clock.instant();
        report.submittedBy = by.username();
        report.addressee = addressee.code();
        report.copies = copies.stream().map(Unit::code).toList();
        report.readers = List.copyOf(Addressees.readers(from, addressee, copies));
        report.become(editable.submit(report.submission, newest.digest));
        audit.changed("submission", "report", report.id, null, newest.digest);
        outbox.publish(new ReportSubmitted(
                report.id,
                report.submission,
                report.unit,
                newest.content.title(),
                report.kind,
                report.year,
                newest.number,
                newest.digest,
                report.addressee,
                report.copies,
                by,
                report.submittedAt));
    }

    void withdraw(ReportRow report, Actor by) {
        if (!(report.state() instanceof Submitted submitted)) {
            throw Problems.conflict("not-submitted", "只有送审中的报告可以撤回");
        }
        report.become(submitted.withdraw());
        report.readers = List.of();
        audit.changed("withdrawal", "report", report.id, submitted.digest(), null);
        outbox.publish(new ReportWithdrawn(report.id, report.submission, report.unit, by, clock.instant()));
    }

    private Unit superior(String field, Unit from, String code) {
        Unit unit = directory.require(field, code);
        Addressees.refusal(from, unit).ifPresent(reason -> {
            throw Problems.invalid(field, reason);
        });
        return unit;
    }

    private List<Unit> copies(Unit from, Unit addressee, List<String> codes) {
        List<Unit> copies = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            Unit copy = superior("copies[" + i + "]", from, codes.get(i));
            if (copy.equals(addressee) || copies.contains(copy)) {
                throw Problems.invalid("copies[" + i + "]", "与主送或前面的抄送重复");
            }
            copies.add(copy);
        }
        return copies;
    }
}
