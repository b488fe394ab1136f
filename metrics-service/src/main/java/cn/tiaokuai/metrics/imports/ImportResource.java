package cn.tiaokuai.metrics.imports;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.observations.Entering;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.LatestFirst;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Violations;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** 批量导入: values of the own unit out of files, and pushed by other systems. */
@Path("/api/metrics/imports")
@RunOnVirtualThread
@Transactional
public class ImportResource {

    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv";
    private static final String JSON_LINES = "application/x-ndjson";

    private final ActivePost activePost;
    private final Imports imports;
    private final Limits limits;

    ImportResource(ActivePost activePost, Imports imports, Limits limits) {
        this.activePost = activePost;
        this.imports = imports;
        this.limits = limits;
    }

    /**
     * Takes values out of a CSV file, an Excel workbook or lines of JSON, told apart by their bytes. With an Idempotency-Key it may
     * be sent again.
     *
     * @param mode ALL_OR_NOTHING when absent, or VALID_ONLY
     * @param name of the file, for the list
     */
    @POST
    @Consumes({CSV, EXCEL, JSON_LINES, MediaType.APPLICATION_OCTET_STREAM})
    @APIResponseSchema(value = ImportView.class, responseCode = "201")
    public Response take(@QueryParam("mode") String mode, @QueryParam("name") String name, byte[] file) {
        Post post = activePost.require(Role.STATISTICIAN);
        Entering.Mode asked = Requests.oneOf("mode", mode, Entering.Mode.class);
        Violations violations = new Violations();
        violations.optionalText("name", name, limits.nameLength());
        violations.stop();
        ImportView taken = imports.take(
                Requests.body(file),
                name == null || name.isBlank() ? "未命名" : name.strip(),
                asked == null ? Entering.Mode.ALL_OR_NOTHING : asked,
                post,
                activePost.actor());
        return Response.created(URI.create("/api/metrics/imports/" + taken.id()))
                .entity(taken)
                .build();
    }

    /** Those of the own unit, latest first. */
    @GET
    public Page<ImportView> list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        Post post = activePost.require(Role.BUSINESS);
        return imports.list(post, LatestFirst.after(after), Requests.limit(limit));
    }

    /** The file with what was said about each row, in the format that it came in. */
    @GET
    @Path("{id}/file")
    public Response file(@PathParam("id") UUID id) {
        ImportRow row = imports.own(id, activePost.require(Role.BUSINESS));
        FileFormat format = imports.format(row.format);
        return Response.ok(row.annotated())
                .type(format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + id + "." + format.extension() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
