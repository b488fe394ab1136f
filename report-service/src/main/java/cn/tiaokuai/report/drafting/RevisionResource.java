package cn.tiaokuai.report.drafting;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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
    private final Drafting drafting;

    RevisionResource(ActivePost activePost, Reports reports, Revisions revisions, Drafting drafting) {
        this.activePost = activePost;
        this.reports = reports;
        this.revisions = revisions;
        this.drafting = drafting;
    }

    /**
     * One saved text; {@code title}, {@code sections} and {@code document} are absent in lists.
     *
     * @param autosaved it may still be written over, see {@code createdAt} and {@code savedAt}
     * @param authors all who wrote it
     */
    public record RevisionView(
            int number,
            String digest,
            boolean submitted,
            boolean autosaved,
            List<String> authors,
            String createdBy,
            Instant createdAt,
            Instant savedAt,
            String title,
            List<SectionView> sections,
            @Schema(implementation = Object.class) JsonNode document) {

        static RevisionView brief(RevisionRow row) {
            return new RevisionView(
                    row.number,
                    row.digest,
                    row.submitted,
                    row.autosaved,
                    row.authors,
                    row.createdBy,
                    row.createdAt,
                    row.savedAt,
                    null,
                    null,
                    null);
        }

        static RevisionView whole(RevisionRow row) {
            return new RevisionView(
                    row.number,
                    row.digest,
                    row.submitted,
                    row.autosaved,
                    row.authors,
                    row.createdBy,
                    row.createdAt,
                    row.savedAt,
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

    /** Keeps the text as it stands for ever: what a person does who presses "save" while sections are autosaved. */
    @POST
    public Response keep(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        Post post = activePost.require(Role.DRAFTER);
        ReportRow report = reports.own(id, post);
        RevisionRow kept = drafting.keep(report, ifMatch);
        return Response.created(URI.create("/api/reports/" + id + "/revisions/" + kept.number))
                .tag(ETags.of(report.version))
                .entity(RevisionView.brief(kept))
                .build();
    }

    @GET
    @Path("{number}")
    public RevisionView get(@PathParam("id") UUID id, @PathParam("number") int number) {
        Post post = activePost.require(Role.BUSINESS);
        RevisionRow row = revisions.visible(reports.visible(id, post), number, post);
        return RevisionView.whole(row);
    }
}
