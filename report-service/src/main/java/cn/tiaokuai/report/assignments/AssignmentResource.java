package cn.tiaokuai.report.assignments;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.days.OfficeDays;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.report.assignments.model.AssignmentState;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.Reports;
import cn.tiaokuai.report.drafting.Revisions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
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
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** 分工: sections that offices and people are to write something for. */
@Path("/api/reports")
@RunOnVirtualThread
@Transactional
public class AssignmentResource {

    private final ActivePost activePost;
    private final Reports reports;
    private final Revisions revisions;
    private final Assignments assignments;
    private final AssignmentLimits limits;
    private final Audit audit;
    private final Clock clock;

    AssignmentResource(
            ActivePost activePost,
            Reports reports,
            Revisions revisions,
            Assignments assignments,
            AssignmentLimits limits,
            Audit audit,
            Clock clock) {
        this.activePost = activePost;
        this.reports = reports;
        this.revisions = revisions;
        this.assignments = assignments;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /** Assignments of a report of the own unit, soonest first. */
    @GET
    @Path("{id}/assignments")
    public List<AssignmentView> list(@PathParam("id") UUID id) {
        Post post = activePost.require(Role.BUSINESS);
        ReportRow report = reports.visible(id, post);
        if (!report.ownedBy(post)) {
            throw Problems.forbidden("foreign-report", "只能查看本单位的分工");
        }
        return assignments.of(id, post).stream().map(this::view).toList();
    }

    /** Assigns a section to an office or a person. */
    @POST
    @Path("{id}/assignments")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    public Response assign(@PathParam("id") UUID id, NewAssignment assignment) {
        Post post = activePost.require(Role.DRAFTER);
        Requests.body(assignment).check(limits);
        ReportRow report = reports.own(id, post);
        if (assignment.sectionId() == null
                || revisions
                        .newest(report)
                        .content
                        .section(assignment.sectionId())
                        .isEmpty()) {
            throw Problems.invalid("sectionId", "报告中没有这个章节");
        }
        if (assignments.count("reportId", id) >= limits.perReport()) {
            throw Problems.conflict("too-many", "一份报告最多 " + limits.perReport() + " 项分工");
        }
        AssignmentRow row = new AssignmentRow(
                report, assignment.sectionId(), activePost.actor().username(), clock.instant());
        row.ask(assignment);
        assignments.persist(row);
        audit.changed("creation", "assignment", row.id, null, audit.state(row));
        return Response.created(URI.create("/api/reports/" + id + "/assignments"))
                .tag(ETags.of(row.version))
                .entity(view(row))
                .build();
    }

    /** What waits for the caller or for any office of the own unit, soonest first. */
    @GET
    @Path("assignments")
    public Page<AssignmentView> waiting(
            @Parameter(schema = @Schema(implementation = AssignmentState.Name.class)) @QueryParam("state") String state,
            @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("limit") String limit) {
        Post post = activePost.require(Role.BUSINESS);
        AssignmentState.Name only = Requests.oneOf("state", state, AssignmentState.Name.class);
        return assignments
                .waiting(post, activePost.actor().username(), only, after, Requests.limit(limit))
                .map(this::view);
    }

    /** Asks something else, or somebody else; the section stays. */
    @PUT
    @Path("assignments/{assignment}")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    public Response change(
            @PathParam("assignment") UUID assignment,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            NewAssignment changed) {
        Post post = activePost.require(Role.DRAFTER);
        Requests.body(changed).check(limits);
        AssignmentRow row = assignments.own(assignment, post);
        ETags.require(ifMatch, row.version);
        if (row.state() instanceof AssignmentState.Accepted) {
            throw settled(row);
        }
        String before = audit.state(row);
        row.ask(changed);
        audit.changed("change", "assignment", row.id, before, audit.state(row));
        return Response.ok(view(row)).tag(ETags.of(row.version)).build();
    }

    /** Takes the assignment back, as long as nothing was delivered for it. */
    @DELETE
    @Path("assignments/{assignment}")
    public void cancel(@PathParam("assignment") UUID assignment) {
        Post post = activePost.require(Role.DRAFTER);
        AssignmentRow row = assignments.own(assignment, post);
        if (row.contribution > 0) {
            throw settled(row);
        }
        String before = audit.state(row);
        assignments.delete(row);
        audit.changed("cancellation", "assignment", assignment, before, null);
    }

    static RuntimeException settled(AssignmentRow row) {
        return Problems.conflict("assignment-state", "分工处于“" + row.stateName + "”状态，不能这样办理");
    }

    private AssignmentView view(AssignmentRow row) {
        return AssignmentView.of(row, OfficeDays.today(clock));
    }
}
