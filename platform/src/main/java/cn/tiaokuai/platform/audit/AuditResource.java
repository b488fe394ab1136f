package cn.tiaokuai.platform.audit;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.access.Scoped;
import cn.tiaokuai.platform.audit.AuditSearch.AuditOutcome;
import cn.tiaokuai.platform.audit.AuditSearch.Place;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.tables.CsvTable;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.platform.units.UnitPath;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * The audit of a service, for the audit administrators of the units at and above those whose entries they are; nobody else, whatever
 * the post, reads it. Each service gives it a path.
 */
@RunOnVirtualThread
public abstract class AuditResource {

    @Inject
    ActivePost activePost;

    @Inject
    AuditReading reading;

    @Inject
    AuditBatches batches;

    @Inject
    UnitDirectory directory;

    @Inject
    Scoped scoped;

    @Inject
    Audit audit;

    /** Entries of the post's unit and the units below it by territory, the latest first. */
    @GET
    public Page<AuditEntryView> entries(
            @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date-time")) @QueryParam("from")
                    String from,
            @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date-time")) @QueryParam("to") String to,
            @QueryParam("unit") String unit,
            @QueryParam("user") String user,
            @Parameter(schema = @Schema(implementation = AuditOutcome.class)) @QueryParam("outcome") String outcome,
            @QueryParam("kind") String kind,
            @QueryParam("object") String object,
            @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("limit") String limit,
            @Context UriInfo uri) {
        Post post = activePost.require(Role.AUDIT_ADMIN);
        Requests.noneEmpty(uri);
        AuditSearch search = AuditSearch.of(from, to, below(post, unit), user, outcome, kind, object);
        Place place = Place.after(after);
        int most = Requests.limit(limit);
        List<StoredEntry> rows = reading.in(post, audited -> audited.latest(search, place, most + 1));
        return Page.of(rows, most, last -> new Object[] {last.entry().at(), last.id()})
                .map(AuditEntryView::of);
    }

    /** All that is sought for spreadsheets, however much it is; that it was taken out leaves an entry, too. */
    @GET
    @Path("export")
    @Produces(CsvTable.TYPE)
    public Response export(
            @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date-time")) @QueryParam("from")
                    String from,
            @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date-time")) @QueryParam("to") String to,
            @QueryParam("unit") String unit,
            @QueryParam("user") String user,
            @Parameter(schema = @Schema(implementation = AuditOutcome.class)) @QueryParam("outcome") String outcome,
            @QueryParam("kind") String kind,
            @QueryParam("object") String object,
            @Context UriInfo uri) {
        Post post = activePost.require(Role.AUDIT_ADMIN);
        Requests.noneEmpty(uri);
        AuditSearch search = AuditSearch.of(from, to, below(post, unit), user, outcome, kind, object);
        scoped.in(post.scope(), () -> {
            audit.taken(uri.getRequestUri().getRawQuery());
            return null;
        });
        StreamingOutput table = out -> {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            AuditEntryView.TABLE.write(text, batches.of(post, search), AuditEntryView::cells);
            text.flush();
        };
        return Response.ok(table)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"")
                .build();
    }

    /** Whether the chains of the post's unit and the units below it hold; what {@code ./tk audit verify} asks until there is no next. */
    @GET
    @Path("verification")
    public AuditVerification verification(@QueryParam("after") String after, @Context UriInfo uri) {
        Post post = activePost.require(Role.AUDIT_ADMIN);
        Requests.noneEmpty(uri);
        AuditVerification.Position from = AuditVerification.Position.of(after);
        return reading.in(post, rows -> AuditVerification.of(rows, post.path(), from));
    }

    private UnitPath below(Post post, String unit) {
        return Requests.code("unit", unit) == null
                ? null
                : directory
                        .find(unit)
                        .map(Unit::path)
                        .filter(post.path()::covers)
                        .orElseThrow(() -> Problems.notFound("unit", unit));
    }
}
