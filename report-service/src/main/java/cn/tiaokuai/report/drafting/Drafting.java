package cn.tiaokuai.report.drafting;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.report.drafting.ReportState.Editable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Writing: reports begin, get texts, and keep every one of them. */
@ApplicationScoped
public class Drafting {

    private final Reports reports;
    private final Revisions revisions;
    private final Audit audit;
    private final Clock clock;

    Drafting(Reports reports, Revisions revisions, Audit audit, Clock clock) {
        this.reports = reports;
        this.revisions = revisions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins a report of the post's unit.
     *
     * @param roundId the call it answers, null where nobody has called
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when the unit has one of this year and kind
     */
    ReportRow begin(Post post, Actor by, String kind, int year, String title, UUID roundId) {
        reports.find("unit = ?1 and year = ?2 and kind = ?3", post.unit(), year, kind)
                .firstResultOptional()
                .ifPresent(existing -> {
                    throw Problems.of(
                            409, "report-exists", year + "年已有同类报告", Map.of("reportId", existing.id.toString()));
                });
        ReportRow report = new ReportRow(post, kind, year, title);
        Content content = Content.empty(title);
        report.digest = content.digest();
        report.roundId = roundId;
        report.createdBy = by.username();
        report.createdAt = clock.instant();
        reports.persist(report);
        revisions.persist(new RevisionRow(report, content, by.username(), report.createdAt));
        audit.changed("creation", "report", report.id, null, report.digest);
        return report;
    }

    /**
     * Saves a text as the newest revision.
     *
     * @param ifMatch the version that the text was made from
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 428, 412 for the version; 409 while the report is locked
     */
    public ReportRow save(ReportRow report, String ifMatch, Content content, Actor by) {
        ETags.require(ifMatch, report.version);
        if (!(report.state() instanceof Editable)) {
            throw locked(report);
        }
        String before = report.digest;
        report.digest = content.digest();
        report.title = content.title();
        report.revision++;
        report.version++;
        revisions.persist(new RevisionRow(report, content, by.username(), clock.instant()));
        audit.changed("content", "report", report.id, before, report.digest);
        return report;
    }

    /** 409: the state does not allow what was asked. */
    public static RuntimeException locked(ReportRow report) {
        return Problems.of(
                409,
                "report-locked",
                "报告处于“" + report.state().name() + "”状态，不能修改",
                Map.of("state", report.state().name()));
    }
}
