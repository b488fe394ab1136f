package cn.tiaokuai.report.drafting;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.machines.ForMachines;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.report.Kind;
import cn.tiaokuai.report.Years;
import cn.tiaokuai.report.drafting.model.ReportState;
import cn.tiaokuai.report.rounds.Rounds;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Reports and their texts. */
@Path("/api/reports")
@RunOnVirtualThread
@Transactional
public class ReportResource {

    private final ActivePost activePost;
    private final Reports reports;
    private final Revisions revisions;
    private final Drafting drafting;
    private final Beginnings beginnings;
    private final DraftingLimits limits;
    private final Years years;
    private final UnitDirectory directory;
    private final Rounds rounds;

    ReportResource(
            ActivePost activePost,
            Reports reports,
            Revisions revisions,
            Drafting drafting,
            Beginnings beginnings,
            DraftingLimits limits,
            Years years,
            UnitDirectory directory,
            Rounds rounds) {
        this.activePost = activePost;
        this.reports = reports;
        this.revisions = revisions;
        this.drafting = drafting;
        this.beginnings = beginnings;
        this.limits = limits;
        this.years = years;
        this.directory = directory;
        this.rounds = rounds;
    }

    /** Reports that the caller may see, latest year first. */
    @GET
    @ForMachines("reports:read")
    public Page<ReportView> list(
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("year") String year,
            @Parameter(schema = @Schema(implementation = Kind.class)) @QueryParam("kind") String kind,
            @QueryParam("unit") String unit,
            @Parameter(schema = @Schema(implementation = ReportState.Name.class)) @QueryParam("state") String state,
            @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("limit") String limit) {
        Post post = activePost.require(Role.BUSINESS);
        Reports.Filter filter = new Reports.Filter(
                Requests.number("year", year),
                Requests.oneOf("kind", kind, Kind.class),
                Requests.code("unit", unit),
                Requests.oneOf("state", state, ReportState.Name.class));
        return reports.list(post, filter, after, Requests.limit(limit)).map(report -> ReportView.brief(report, post));
    }

    /** Begins a report of the own unit. */
    @POST
    public Response begin(NewReport report) {
        Post post = activePost.require(Role.DRAFTER);
        Requests.body(report).check(limits, years);
        if (report.roundId() != null) {
            rounds.requireCallTo(report.roundId(), post, report.kindOf(), report.year());
        }
        String title = report.titleFor(directory.require("unit", post.unit()).name());
        ReportRow begun = drafting.begin(post, activePost.actor(), report, beginnings.of(report, title, post));
        return answer(Response.created(URI.create("/api/reports/" + begun.id)), begun, post);
    }

    /** One report with its text. */
    @GET
    @Path("{id}")
    @ForMachines("reports:read")
    public Response get(@PathParam("id") UUID id) {
        Post post = activePost.require(Role.BUSINESS);
        ReportRow report = reports.visible(id, post);
        return answer(Response.ok(), report, post);
    }

    /** Saves a text as the newest revision. */
    @PUT
    @Path("{id}/content")
    public Response save(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, NewContent content) {
        Post post = activePost.require(Role.DRAFTER);
        NewContent asked = Requests.body(content);
        ReportRow report = reports.own(id, post);
        drafting.save(report, ifMatch, activePost.actor(), before -> asked.content(limits, before));
        return answer(Response.ok(), report, post);
    }

    private Response answer(Response.ResponseBuilder response, ReportRow report, Post post) {
        return response.tag(ETags.of(report.version))
                .entity(ReportView.of(report, revisions.shown(report, post)))
                .build();
    }
}
