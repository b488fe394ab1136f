package cn.tiaokuai.report.completeness;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.report.checking.Drafts;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.Reports;
import cn.tiaokuai.report.drafting.Revisions;
import cn.tiaokuai.report.rounds.Rounds;
import cn.tiaokuai.report.templates.model.Blueprint;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** 完备性: what a report still lacks of what template and round ask for, and which template that is. */
@Path("/api/reports/{id}")
@RunOnVirtualThread
@Transactional
public class CompletenessResource {

    private final ActivePost activePost;
    private final Reports reports;
    private final Revisions revisions;
    private final Drafts drafts;
    private final Comparison comparison;
    private final Rounds rounds;
    private final Following following;

    CompletenessResource(
            ActivePost activePost,
            Reports reports,
            Revisions revisions,
            Drafts drafts,
            Comparison comparison,
            Rounds rounds,
            Following following) {
        this.activePost = activePost;
        this.reports = reports;
        this.revisions = revisions;
        this.drafts = drafts;
        this.comparison = comparison;
        this.rounds = rounds;
        this.following = following;
    }

    /**
     * The template that a report is to follow from now on.
     *
     * @param templateId one that the unit may use, of the report's kind
     */
    public record NewTemplateChoice(UUID templateId) {}

    /** Of the newest text of the own unit's report. */
    @GET
    @Path("completeness")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = CompletenessView.class)))
    public Response get(@PathParam("id") UUID id) {
        Post post = activePost.require(Role.BUSINESS);
        return answer(reports.ownUnlocked(id, post));
    }

    /**
     * Lets a report that has begun follow a template, in its newest version, and shows what is missing then; no word of the text
     * changes. If-Match is the report's version.
     */
    @PUT
    @Path("template")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = CompletenessView.class)))
    public Response follow(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, NewTemplateChoice choice) {
        Post post = activePost.require(Role.DRAFTER);
        Violations violations = new Violations();
        violations.present("templateId", Requests.body(choice).templateId());
        violations.stop();
        ReportRow report = reports.own(id, post);
        following.follow(report, ifMatch, choice.templateId(), post);
        return answer(report);
    }

    private Response answer(ReportRow report) {
        Blueprint asked = comparison.blueprint(report);
        CompletenessView view = new CompletenessView(
                report, asked, due(report, asked), comparison.of(drafts.of(report, revisions.newest(report))));
        return Response.ok(view).tag(ETags.of(report.version)).build();
    }

    private LocalDate due(ReportRow report, Blueprint asked) {
        return Optional.ofNullable(report.roundId)
                .flatMap(rounds::due)
                .or(() -> Optional.ofNullable(asked.deadline()).map(deadline -> deadline.of(report.year)))
                .orElse(null);
    }
}
