package cn.tiaokuai.metrics.imports;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.LatestFirst;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
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

    static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String CSV = "text/csv";
    static final String JSON_LINES = "application/x-ndjson";

    private final ActivePost activePost;
    private final Imports imports;
    private final ValueIntake values;
    private final Limits limits;

    ImportResource(ActivePost activePost, Imports imports, ValueIntake values, Limits limits) {
        this.activePost = activePost;
        this.imports = imports;
        this.values = values;
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
        NewImport asked = NewImport.of(mode, name, limits);
        ImportView taken = imports.take(Requests.body(file), asked, values, post, activePost.actor());
        return Response.created(URI.create("/api/metrics/imports/" + taken.id()))
                .entity(taken)
                .build();
    }

    /** Those of the own unit, latest first. */
    @GET
    public Page<ImportView> list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        Post post = activePost.require(Role.BUSINESS);
        return imports.list(values, post, LatestFirst.after(after), Requests.limit(limit));
    }

    /** The file with what was said about each row, in the format that it came in. */
    @GET
    @Path("{id}/file")
    public Response file(@PathParam("id") UUID id) {
        return imports.handedBack(values, id, activePost.require(Role.BUSINESS)).response();
    }
}
