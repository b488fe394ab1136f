package cn.tiaokuai.report.comments;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.report.comments.model.Anchor;
import cn.tiaokuai.report.comments.model.Anchoring;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.Reports;
import cn.tiaokuai.report.drafting.RevisionRow;
import cn.tiaokuai.report.drafting.Revisions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** 批注: what people say about words of a text. */
@Path("/api/reports")
@RunOnVirtualThread
@Transactional
public class CommentResource {

    private final ActivePost activePost;
    private final Reports reports;
    private final Revisions revisions;
    private final Threads threads;
    private final Replies replies;
    private final CommentLimits limits;
    private final Audit audit;
    private final Clock clock;

    CommentResource(
            ActivePost activePost,
            Reports reports,
            Revisions revisions,
            Threads threads,
            Replies replies,
            CommentLimits limits,
            Audit audit,
            Clock clock) {
        this.activePost = activePost;
        this.reports = reports;
        this.revisions = revisions;
        this.threads = threads;
        this.replies = replies;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /** An answer to be given. */
    public record NewReply(String text) {

        private void check(CommentLimits limits) {
            Violations violations = new Violations();
            violations.lines("text", text, limits.length());
            violations.stop();
        }
    }

    /** Comments of a report in the order in which they were made: the own unit's all, of others those of the caller's unit. */
    @GET
    @Path("{id}/comments")
    public Page<CommentView> list(
            @PathParam("id") UUID id,
            @Parameter(schema = @Schema(implementation = Threads.State.class)) @QueryParam("state") String state,
            @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("limit") String limit) {
        Post post = activePost.require(Role.BUSINESS);
        Threads.State only = Requests.oneOf("state", state, Threads.State.class);
        ReportRow report = reports.visible(id, post);
        Page<ThreadRow> page = threads.list(report, post, only, after, Requests.limit(limit));
        Map<UUID, List<ReplyRow>> answers = replies.of(page.items());
        RevisionRow shown = revisions.shown(report, post);
        return page.map(
                row -> CommentView.of(row, anchor(row, report, post, shown), answers.getOrDefault(row.id, List.of())));
    }

    /** Comments on the text that the caller sees. */
    @POST
    @Path("{id}/comments")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = CommentView.class)))
    public Response comment(@PathParam("id") UUID id, NewComment comment) {
        Post post = activePost.require(Role.BUSINESS);
        Requests.body(comment).check(limits);
        ReportRow report = reports.visible(id, post);
        RevisionRow shown = revisions.shown(report, post);
        ThreadRow row = new ThreadRow(
                report, post, shown.number, comment.text(), activePost.actor().username(), clock.instant());
        row.made = comment.anchor(shown.content);
        row.place = row.made;
        threads.persist(row);
        audit.changed("comment", "report", id, null, shown.digest);
        return Response.created(URI.create("/api/reports/" + id + "/comments"))
                .entity(CommentView.of(row, row.made, List.of()))
                .build();
    }

    /** Answers a comment. */
    @POST
    @Path("comments/{comment}/replies")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = CommentView.ReplyView.class)))
    public Response reply(@PathParam("comment") UUID comment, NewReply reply) {
        Post post = activePost.require(Role.BUSINESS);
        Requests.body(reply).check(limits);
        ThreadRow thread = threads.visible(comment, post);
        ReplyRow row =
                new ReplyRow(thread, post, reply.text(), activePost.actor().username(), clock.instant());
        replies.persist(row);
        audit.changed("reply", "comment", comment, null, audit.state(row));
        return Response.created(URI.create("/api/reports/" + thread.reportId + "/comments"))
                .entity(CommentView.ReplyView.of(row))
                .build();
    }

    /** Says that the comment is settled; said again it changes nothing. */
    @POST
    @Path("comments/{comment}/resolution")
    public Response resolve(@PathParam("comment") UUID comment) {
        Post post = activePost.require(Role.BUSINESS);
        ThreadRow thread = threads.visible(comment, post);
        if (thread.resolvedAt == null) {
            String before = audit.state(thread);
            thread.resolvedAt = clock.instant();
            thread.resolvedBy = activePost.actor().username();
            audit.changed("resolution", "comment", comment, before, audit.state(thread));
        }
        return Response.noContent().build();
    }

    /** Opens the comment again. */
    @DELETE
    @Path("comments/{comment}/resolution")
    public void reopen(@PathParam("comment") UUID comment) {
        Post post = activePost.require(Role.BUSINESS);
        ThreadRow thread = threads.visible(comment, post);
        if (thread.resolvedAt != null) {
            String before = audit.state(thread);
            thread.resolvedAt = null;
            thread.resolvedBy = null;
            audit.changed("reopening", "comment", comment, before, audit.state(thread));
        }
    }

    /**
     * Comments move with the newest text, which the own unit sees. Others see the one that they were sent; what they say about
     * it is looked for in the newest by whoever may read that.
     */
    private static Anchor anchor(ThreadRow row, ReportRow report, Post post, RevisionRow shown) {
        return Anchoring.find(report.ownedBy(post) ? row.place : row.made, shown.content);
    }
}
