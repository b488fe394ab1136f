package cn.tiaokuai.report.assignments;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.report.assignments.model.AssignmentState;
import cn.tiaokuai.report.assignments.model.Merging;
import cn.tiaokuai.report.differences.model.Difference;
import cn.tiaokuai.report.drafting.Drafting;
import cn.tiaokuai.report.drafting.DraftingLimits;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.ReportView;
import cn.tiaokuai.report.drafting.Reports;
import cn.tiaokuai.report.drafting.Revisions;
import cn.tiaokuai.report.drafting.SectionDocument;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Section;
import cn.tiaokuai.report.locking.Locks;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** 交稿: what offices deliver, and what the drafter makes of it. */
@Path("/api/reports")
@RunOnVirtualThread
@Transactional
public class ContributionResource {

    private final ActivePost activePost;
    private final Reports reports;
    private final Revisions revisions;
    private final Drafting drafting;
    private final Locks locks;
    private final DraftingLimits drafts;
    private final Assignments assignments;
    private final Contributions contributions;
    private final AssignmentLimits limits;
    private final Audit audit;
    private final Clock clock;

    ContributionResource(
            ActivePost activePost,
            Reports reports,
            Revisions revisions,
            Drafting drafting,
            Locks locks,
            DraftingLimits drafts,
            Assignments assignments,
            Contributions contributions,
            AssignmentLimits limits,
            Audit audit,
            Clock clock) {
        this.activePost = activePost;
        this.reports = reports;
        this.revisions = revisions;
        this.drafting = drafting;
        this.locks = locks;
        this.drafts = drafts;
        this.assignments = assignments;
        this.contributions = contributions;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A text to be delivered.
     *
     * @param document a document of ProseMirror of one section; its heading may be left out
     * @param note words to the drafter, may be absent
     */
    public record NewContribution(
            @Schema(implementation = Object.class) JsonNode document, String note) {}

    /** Why a contribution is sent back. */
    public record NewReturn(String reason) {}

    /** What becomes of a contribution: WHOLE, REPLACE, APPEND or BY_HAND. */
    public record NewAcceptance(String merging) {}

    /** Says that somebody has begun; colleagues see it. */
    @POST
    @Path("assignments/{assignment}/beginning")
    public void begin(@PathParam("assignment") UUID assignment) {
        Post post = activePost.require(Role.BUSINESS);
        AssignmentRow row = mine(assignment, post);
        String before = audit.state(row);
        row.become(
                switch (row.state()) {
                    case AssignmentState.Assigned assigned -> assigned.begin();
                    case AssignmentState.Returned returned -> returned.begin();
                    case AssignmentState.Working working -> working;
                    case AssignmentState.Delivered delivered -> throw AssignmentResource.settled(row);
                    case AssignmentState.Accepted accepted -> throw AssignmentResource.settled(row);
                });
        audit.changed("beginning", "assignment", assignment, before, audit.state(row));
    }

    /** All that was delivered, newest first, each with what it would change. */
    @GET
    @Path("assignments/{assignment}/contributions")
    public List<ContributionView> list(@PathParam("assignment") UUID assignment) {
        Post post = activePost.require(Role.BUSINESS);
        AssignmentRow row = assignments.visible(assignment, post);
        Optional<Section> section = revisions
                .shown(reports.visible(row.reportId, post), post)
                .content
                .section(row.sectionId);
        return contributions.of(assignment).stream()
                .map(contribution -> view(contribution, section))
                .toList();
    }

    /** Delivers a text; one that was delivered before and not yet looked at is replaced, and kept. */
    @POST
    @Path("assignments/{assignment}/contributions")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @org.eclipse.microprofile.openapi.annotations.media.Content(
                            schema = @Schema(implementation = ContributionView.class)))
    public Response deliver(@PathParam("assignment") UUID assignment, NewContribution contribution) {
        Post post = activePost.require(Role.BUSINESS);
        Violations violations = new Violations();
        violations.present("document", Requests.body(contribution).document());
        violations.optionalLines("note", contribution.note(), limits.taskLength());
        violations.stop();
        AssignmentRow row = mine(assignment, post);
        if (!(row.state() instanceof AssignmentState.Open open)) {
            throw AssignmentResource.settled(row);
        }
        SectionDocument sent = SectionDocument.read(contribution.document(), row.sectionId, drafts);
        size(new Content("", List.of(sent.section())));
        row.contribution++;
        row.become(open.deliver());
        ContributionRow delivered = new ContributionRow(
                row, sent, contribution.note(), activePost.actor().username(), clock.instant());
        contributions.persist(delivered);
        audit.changed("contribution", "assignment", assignment, null, delivered.content.digest());
        Optional<Section> section =
                revisions.newest(reports.visible(row.reportId, post)).content.section(row.sectionId);
        return Response.created(URI.create("/api/reports/assignments/" + assignment + "/contributions"))
                .entity(view(delivered, section))
                .build();
    }

    /** Sends the contribution back with a reason; nothing of it is lost. */
    @POST
    @Path("assignments/{assignment}/return")
    public void giveBack(@PathParam("assignment") UUID assignment, NewReturn why) {
        Post post = activePost.require(Role.DRAFTER);
        Violations violations = new Violations();
        violations.lines("reason", Requests.body(why).reason(), limits.taskLength());
        violations.stop();
        AssignmentRow row = assignments.own(assignment, post);
        if (!(row.state() instanceof AssignmentState.Delivered delivered)) {
            throw AssignmentResource.settled(row);
        }
        String before = audit.state(row);
        row.become(delivered.giveBack(why.reason()));
        audit.changed("return", "assignment", assignment, before, audit.state(row));
    }

    /** Takes the newest contribution into the section; If-Match is the report's version. */
    @POST
    @Path("assignments/{assignment}/acceptance")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @org.eclipse.microprofile.openapi.annotations.media.Content(
                            schema = @Schema(implementation = ReportView.class)))
    public Response accept(
            @PathParam("assignment") UUID assignment,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            NewAcceptance acceptance) {
        Post post = activePost.require(Role.DRAFTER);
        Violations violations = new Violations();
        violations.oneOf("merging", Requests.body(acceptance).merging(), Merging.class);
        violations.stop();
        Merging merging = Merging.valueOf(acceptance.merging());
        AssignmentRow row = assignments.own(assignment, post);
        if (!(row.state() instanceof AssignmentState.Delivered delivered)) {
            throw AssignmentResource.settled(row);
        }
        ReportRow report = reports.own(row.reportId, post);
        ContributionRow contribution = contributions.newest(row);
        if (merging == Merging.BY_HAND) {
            ETags.require(ifMatch, report.version);
        } else {
            save(report, ifMatch, row, contribution, merging);
        }
        row.become(delivered.accept());
        audit.changed("acceptance", "assignment", assignment, contribution.content.digest(), report.digest);
        return Response.created(URI.create("/api/reports/" + report.id))
                .tag(ETags.of(report.version))
                .entity(ReportView.brief(report, post))
                .build();
    }

    private void save(
            ReportRow report, String ifMatch, AssignmentRow row, ContributionRow contribution, Merging merging) {
        Actor by = activePost.actor();
        drafting.save(report, ifMatch, by, before -> {
            Section section = before.section(row.sectionId)
                    .orElseThrow(() -> Problems.conflict("section-gone", "此章节已被删除，请先恢复或改为手工并入"));
            Content merged = before.with(merging.merge(section, contribution.section(), contribution.headed));
            size(merged);
            return locks.unheld(report, before, merged, by.username());
        });
    }

    private void size(Content content) {
        Violations violations = new Violations();
        drafts.size(violations, content);
        violations.stop();
    }

    private AssignmentRow mine(UUID assignment, Post post) {
        AssignmentRow row = assignments.own(assignment, post);
        if (!row.isFor(post, activePost.actor().username())) {
            throw Problems.forbidden("not-assigned", "此项分工不是交给您的");
        }
        return row;
    }

    private static ContributionView view(ContributionRow row, Optional<Section> section) {
        return new ContributionView(
                row.assignmentId,
                row.number,
                row.note,
                row.createdBy,
                row.createdAt,
                SectionDocument.write(row.section()),
                section.map(now -> Difference.of(now, Merging.WHOLE.merge(now, row.section(), row.headed)))
                        .orElse(null));
    }
}
