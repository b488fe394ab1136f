package cn.tiaokuai.report.drafting;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.report.drafting.model.Content;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Every text of a report that was ever saved. */
@Path("/api/reports/{id}/revisions")
@RunOnVirtualThread
@Transactional
public class RevisionResource {

    private final ActivePost activePost;
    private final Reports reports;
    private final Revisions revisions;

    RevisionResource(ActivePost activePost, Reports reports, Revisions revisions) {
        this.activePost = activePost;
        this.reports = reports;
        this.revisions = revisions;
    }

    /** One saved text; {@code content} is absent in lists. */
    public record RevisionView(
            int number, String digest, boolean submitted, String createdBy, Instant createdAt, Content content) {

        static RevisionView of(RevisionRow row, Content content) {
            return new RevisionView(row.number, row.digest, row.submitted, row.createdBy, row.createdAt, content);
        }
    }

    @GET
    public Page<RevisionView> list(
            @PathParam("id") UUID id,
            @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("limit") String limit) {
        Post post = activePost.require(Role.BUSINESS);
        ReportRow report = reports.visible(id, post);
        return revisions.list(report, post, after, Requests.limit(limit)).map(row -> RevisionView.of(row, null));
    }

    @GET
    @Path("{number}")
    public RevisionView get(@PathParam("id") UUID id, @PathParam("number") int number) {
        Post post = activePost.require(Role.BUSINESS);
        RevisionRow row = revisions.visible(reports.visible(id, post), number, post);
        return RevisionView.of(row, row.content);
    }
}
