package cn.tiaokuai.report.completeness;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.report.checking.Drafts;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.Reports;
import cn.tiaokuai.report.drafting.Revisions;
import cn.tiaokuai.report.rounds.Rounds;
import cn.tiaokuai.report.templates.model.Blueprint;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** 完备性: what a report still lacks of what template and round ask for. */
@Path("/api/reports/{id}/completeness")
@RunOnVirtualThread
@Transactional
public class CompletenessResource {

    private final ActivePost activePost;
    private final Reports reports;
    private final Revisions revisions;
    private final Drafts drafts;
    private final Comparison comparison;
    private final Rounds rounds;

    CompletenessResource(
            ActivePost activePost,
            Reports reports,
            Revisions revisions,
            Drafts drafts,
            Comparison comparison,
            Rounds rounds) {
        this.activePost = activePost;
        this.reports = reports;
        this.revisions = revisions;
        this.drafts = drafts;
        this.comparison = comparison;
        this.rounds = rounds;
    }

    /** Of the newest text of the own unit's report. */
    @GET
    public CompletenessView get(@PathParam("id") UUID id) {
        Post post = activePost.require(Role.BUSINESS);
        ReportRow report = reports.ownUnlocked(id, post);
        Blueprint asked = comparison.blueprint(report);
        return new CompletenessView(
                report, asked, due(report, asked), comparison.of(drafts.of(report, revisions.newest(report))));
    }

    private LocalDate due(ReportRow report, Blueprint asked) {
        return Optional.ofNullable(report.roundId)
                .flatMap(rounds::due)
                .or(() -> Optional.ofNullable(asked.deadline()).map(deadline -> deadline.of(report.year)))
                .orElse(null);
    }
}
