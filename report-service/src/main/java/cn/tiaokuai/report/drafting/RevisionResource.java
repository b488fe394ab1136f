package cn.tiaokuai.report.drafting;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
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

    /** One saved text; {@code title}, {@code sections} and {@code document} are absent in lists. */
    public record RevisionView(
            int number,
            String digest,
            boolean submitted,
            String createdBy,
            Instant createdAt,
            String title,
            List<SectionView> sections,
            @Schema(implementation = Object.class) JsonNode document) {

        static RevisionView brief(RevisionRow row) {
            return new RevisionView(
                    row.number, row.digest, row.submitted, row.createdBy, row.createdAt, null, null, null);
        }

        static RevisionView whole(RevisionRow row) {
            return new RevisionView(
                    row.number,
                    row.digest,
                    row.submitted,
                    row.createdBy,
                    row.createdAt,
                    row.content.title(),
                    SectionView.of(row.content),
                    DocumentWriter.write(row.content));
        }
    }

    @GET
    public Page<RevisionView> list(
            @PathParam("id") UUID id,
            @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("limit") String limit) {
        Post post = activePost.require(Role.BUSINESS);
        ReportRow report = reports.visible(id, post);
        return revisions.list(report, post, after, Requests.limit(limit)).map(RevisionView::brief);
    }

    @GET
    @Path("{number}")
    public RevisionView get(@PathParam("id") UUID id, @PathParam("number") int number) {
        Post post = activePost.require(Role.BUSINESS);
        RevisionRow row = revisions.visible(reports.visible(id, post), number, post);
        return RevisionView.whole(row);
    }
}
