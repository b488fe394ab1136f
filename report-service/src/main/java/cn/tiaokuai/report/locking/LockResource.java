package cn.tiaokuai.report.locking;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.report.drafting.Drafting;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.Reports;
import cn.tiaokuai.report.drafting.Revisions;
import cn.tiaokuai.report.drafting.model.ReportState.Editable;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** 章节锁定: who writes which section, for colleagues to see before they type. */
@Path("/api/reports/{id}")
@RunOnVirtualThread
@Transactional
public class LockResource {

    private final ActivePost activePost;
    private final Reports reports;
    private final Revisions revisions;
    private final Locks locks;

    LockResource(ActivePost activePost, Reports reports, Revisions revisions, Locks locks) {
        this.activePost = activePost;
        this.reports = reports;
        this.revisions = revisions;
        this.locks = locks;
    }

    /** Sections that somebody writes just now; for the own unit alone. */
    @GET
    @Path("locks")
    public List<LockView> list(@PathParam("id") UUID id) {
        Post post = activePost.require(Role.BUSINESS);
        ReportRow report = reports.visible(id, post);
        if (!report.ownedBy(post)) {
            throw Problems.forbidden("foreign-report", "只能查看本单位的编辑情况");
        }
        return locks.live(id);
    }

    /** Takes a section, renews it, or takes it over. */
    @PUT
    @Path("sections/{sectionId}/lock")
    public LockView take(@PathParam("id") UUID id, @PathParam("sectionId") UUID sectionId, NewLock lock) {
        Post post = activePost.require(Role.DRAFTER);
        Requests.body(lock).check();
        ReportRow report = reports.own(id, post);
        if (!(report.state() instanceof Editable)) {
            throw Drafting.locked(report);
        }
        if (revisions.newest(report).content.section(sectionId).isEmpty()) {
            throw Problems.notFound("section", sectionId);
        }
        return locks.take(report, sectionId, lock, activePost.actor());
    }

    /** Gives a section back when its editor is closed. */
    @DELETE
    @Path("sections/{sectionId}/lock")
    public void release(
            @PathParam("id") UUID id,
            @PathParam("sectionId") UUID sectionId,
            @Parameter(required = true, schema = @Schema(implementation = UUID.class)) @QueryParam("client")
                    String client) {
        Post post = activePost.require(Role.DRAFTER);
        UUID editor = Requests.required("client", Requests.uuid("client", client));
        locks.release(reports.own(id, post), sectionId, activePost.actor().username(), editor);
    }
}
