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

/** 目标批量导入: targets of the own unit and of those below it, out of files. */
@Path("/api/metrics/targets/imports")
@RunOnVirtualThread
@Transactional
public class TargetImportResource {

    private final ActivePost activePost;
    private final Imports imports;
    private final TargetIntake targets;
    private final Limits limits;

    TargetImportResource(ActivePost activePost, Imports imports, TargetIntake targets, Limits limits) {
        this.activePost = activePost;
        this.imports = imports;
        this.targets = targets;
        this.limits = limits;
    }

    /**
     * Sets targets out of a CSV file, an Excel workbook or lines of JSON, told apart by their bytes. One that is there is set anew,
     * all of it, with the reason of its row; by the unit that set it. With an Idempotency-Key it may be sent again.
     *
     * @param mode ALL_OR_NOTHING when absent, or VALID_ONLY
     * @param name of the file, for the list
     */
    @POST
    @Consumes({ImportResource.CSV, ImportResource.EXCEL, ImportResource.JSON_LINES, MediaType.APPLICATION_OCTET_STREAM})
    @APIResponseSchema(value = ImportView.class, responseCode = "201")
    public Response take(@QueryParam("mode") String mode, @QueryParam("name") String name, byte[] file) {
        Post post = activePost.require(Role.SUPERVISOR);
        NewImport asked = NewImport.of(mode, name, limits);
        ImportView taken = imports.take(Requests.body(file), asked, targets, post, activePost.actor());
        return Response.created(URI.create("/api/metrics/targets/imports/" + taken.id()))
                .entity(taken)
                .build();
    }

    /** Those of the own unit, latest first. */
    @GET
    public Page<ImportView> list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        Post post = activePost.require(Role.BUSINESS);
        return imports.list(targets, post, LatestFirst.after(after), Requests.limit(limit));
    }

    /** The file with what was said about each row, in the format that it came in. */
    @GET
    @Path("{id}/file")
    public Response file(@PathParam("id") UUID id) {
        return imports.handedBack(targets, id, activePost.require(Role.BUSINESS))
                .response();
    }
}
