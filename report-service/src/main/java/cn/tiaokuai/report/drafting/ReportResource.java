package cn.tiaokuai.report.drafting;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.report.rounds.Rounds;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** Reports and their texts. */
@Path("/api/reports")
@RunOnVirtualThread
@Transactional
public class ReportResource {

    private final ActivePost activePost;
    private final Reports reports;
    private final Revisions revisions;
    private final Drafting drafting;
    private final DraftingLimits limits;
    private final TextImport textImport;
    private final UnitDirectory directory;
    private final Rounds rounds;

    ReportResource(
            ActivePost activePost,
            Reports reports,
            Revisions revisions,
            Drafting drafting,
            DraftingLimits limits,
            TextImport textImport,
            UnitDirectory directory,
            Rounds rounds) {
        this.activePost = activePost;
        this.reports = reports;
        this.revisions = revisions;
        this.drafting = drafting;
        this.limits = limits;
        this.textImport = textImport;
        this.directory = directory;
        this.rounds = rounds;
    }

    /** Reports that the caller may see, latest year first. */
    @GET
    public Page<ReportView> list(
            @QueryParam("year") Integer year,
            @QueryParam("kind") String kind,
            @QueryParam("unit") String unit,
            @QueryParam("state") String state,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer limit) {
        Post post = activePost.require(Role.BUSINESS);
        Reports.Filter filter = new Reports.Filter(year, kind, unit, state);
        return reports.list(post, filter, after, Keyset.limit(limit)).map(report -> ReportView.brief(report, post));
    }

    /** Begins a report of the own unit. */
    @POST
    public Response begin(@NotNull @Valid NewReport report) {
        Post post = activePost.require(Role.DRAFTER);
        limits.year("year", report.year());
        String title = report.title() == null ? defaultTitle(post, report.year()) : report.title();
        limits.text("title", title, limits.titleLength());
        if (report.roundId() != null) {
            rounds.requireCallTo(report.roundId(), post, report.kind(), report.year());
        }
        ReportRow begun =
                drafting.begin(post, activePost.actor(), report.kind(), report.year(), title, report.roundId());
        return answer(Response.created(URI.create("/api/reports/" + begun.id)), begun, post);
    }

    /** One report with its text. */
    @GET
    @Path("{id}")
    public Response get(@PathParam("id") UUID id) {
        Post post = activePost.require(Role.BUSINESS);
        ReportRow report = reports.visible(id, post);
        return answer(Response.ok(), report, post);
    }

    /** Saves a text as the newest revision. */
    @PUT
    @Path("{id}/content")
    public Response save(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid NewContent content) {
        Post post = activePost.require(Role.DRAFTER);
        ReportRow report = reports.own(id, post);
        Content text = content.content();
        limits.content(text);
        return answer(Response.ok(), drafting.save(report, ifMatch, text, activePost.actor()), post);
    }

    /** Reads a text file (UTF-8 or GB18030) into sections; the result is the newest revision. */
    @POST
    @Path("{id}/imports")
    @Consumes({MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
    public Response importText(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, byte[] file) {
        Post post = activePost.require(Role.DRAFTER);
        ReportRow report = reports.own(id, post);
        Content text = textImport.read(file, report.title);
        limits.content(text);
        return answer(Response.ok(), drafting.save(report, ifMatch, text, activePost.actor()), post);
    }

    private Response answer(Response.ResponseBuilder response, ReportRow report, Post post) {
        return response.tag(ETags.of(report.version))
                .entity(ReportView.of(report, revisions.shown(report, post)))
                .build();
    }

    private String defaultTitle(Post post, int year) {
        String name = directory.require("unit", post.unit()).name();
        return name + year + "年工作总结和" + (year + 1) + "年工作计划";
    }
}
