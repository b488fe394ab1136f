package cn.tiaokuai.report.export;

import cn.tiaokuai.contracts.Commitment;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Scope;
import cn.tiaokuai.platform.access.Scoped;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.days.OfficeDays;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.report.commitments.Commitments;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.ReportView;
import cn.tiaokuai.report.drafting.Reports;
import cn.tiaokuai.report.drafting.RevisionRow;
import cn.tiaokuai.report.drafting.Revisions;
import cn.tiaokuai.report.drafting.model.ReportState.Issued;
import cn.tiaokuai.report.export.Manuscript.CommitmentView;
import cn.tiaokuai.report.export.model.Layout;
import cn.tiaokuai.report.export.model.OfficialDocument.RedHead;
import cn.tiaokuai.report.export.model.OfficialDocument.Signature;
import cn.tiaokuai.report.figures.ProvenanceView;
import cn.tiaokuai.report.figures.Provenances;
import cn.tiaokuai.report.images.Images;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what is to be exported, as far as the caller may see it, and notes that it was. */
@ApplicationScoped
public class Manuscripts {

    private final Reports reports;
    private final Revisions revisions;
    private final Commitments commitments;
    private final Images images;
    private final Provenances provenances;
    private final UnitDirectory directory;
    private final Scoped scoped;
    private final Audit audit;

    Manuscripts(
            Reports reports,
            Revisions revisions,
            Commitments commitments,
            Images images,
            Provenances provenances,
            UnitDirectory directory,
            Scoped scoped,
            Audit audit) {
        this.reports = reports;
        this.revisions = revisions;
        this.commitments = commitments;
        this.images = images;
        this.provenances = provenances;
        this.directory = directory;
        this.scoped = scoped;
        this.audit = audit;
    }

    /**
     * The manuscript of a report.
     *
     * @param revision null for the one that the caller sees
     * @param redHead whether it gets a red head, which only the issued text of an issued report has
     * @param action for the audit: {@code export}, {@code archive}
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for what the caller may not see, 409 for a red head before the
     *     issuance or on another text
     */
    @Transactional
    public Manuscript read(UUID id, Integer revision, boolean redHead, Post post, String action) {
        ReportRow report = reports.visible(id, post);
        RevisionRow shown =
                revision == null ? revisions.shown(report, post) : revisions.visible(report, revision, post);
        boolean issued =
                report.state() instanceof Issued known && known.digest().equals(shown.digest);
        if (redHead && !issued) {
            throw Problems.conflict("not-issued", "红头文件只能由已签发的报告按签发的文本生成");
        }
        String organ = name(report.unit);
        String date = issued ? date(report.issuedAt) : null;
        boolean addressed = shown.digest.equals(report.submittedDigest);
        audit.changed(action, "report", id, shown.digest, shown.digest);
        return new Manuscript(
                ReportView.brief(report, post),
                organ,
                shown.content,
                shown.digest,
                shown.number,
                new Layout.Facts(
                        addressed ? name(report.addressee) : null,
                        issued ? new Signature(organ, date) : null,
                        redHead
                                ? new RedHead(organ, report.documentNumber, report.issuedBy, names(report.copies), date)
                                : null),
                commitments.of(id).stream().map(Manuscripts::view).toList(),
                post);
    }

    /** Where the values of the bound figures come from, in the order of the text. */
    List<ProvenanceView> provenances(Manuscript manuscript) {
        Post reader = manuscript.reader();
        return scoped.in(
                reader.scope(),
                () -> provenances.in(
                        reports.visible(manuscript.report().id(), reader),
                        manuscript.content(),
                        manuscript.revision(),
                        reader));
    }

    /** Pictures of a report, each read when it is asked for, in a transaction of its own. */
    public Pictures pictures(Manuscript manuscript) {
        Scope scope = manuscript.reader().scope();
        String unit = manuscript.report().unit();
        return digest -> scoped.in(scope, () -> images.find(unit, digest).map(Pictures.Picture::of));
    }

    /** Also of a unit that is no more: its reports stay. */
    private String name(String unit) {
        return unit == null ? null : directory.find(unit).map(Unit::name).orElse(unit);
    }

    private List<String> names(List<String> units) {
        return units.stream().map(this::name).toList();
    }

    /** 2026年4月3日: without padding, and that of the office's wall. */
    private static String date(Instant at) {
        ZonedDateTime day = Optional.ofNullable(at).orElse(Instant.EPOCH).atZone(OfficeDays.ZONE);
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static CommitmentView view(Commitment promise) {
        return new CommitmentView(
                promise.id().toString(),
                promise.text(),
                promise.measurable(),
                promise.targetValue(),
                promise.measureUnit(),
                promise.deadline());
    }
}
