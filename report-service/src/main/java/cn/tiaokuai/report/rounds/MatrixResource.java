package cn.tiaokuai.report.rounds;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.tables.CsvTable;
import cn.tiaokuai.report.rounds.model.Standing;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Who is where: all recipients for who has called, itself for who is called. */
@Path("/api/reports/rounds/{id}")
@RunOnVirtualThread
@Transactional
public class MatrixResource {

    private final ActivePost activePost;
    private final Rounds rounds;
    private final Matrix matrix;

    MatrixResource(ActivePost activePost, Rounds rounds, Matrix matrix) {
        this.activePost = activePost;
        this.rounds = rounds;
        this.matrix = matrix;
    }

    /** Recipients in the order of the units' tree, with totals. */
    @GET
    @Path("matrix")
    public MatrixView page(
            @PathParam("id") UUID id,
            @Parameter(schema = @Schema(implementation = Standing.class)) @QueryParam("state") String state,
            @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("limit") String limit) {
        Post post = activePost.require(Role.BUSINESS);
        RoundRow round = rounds.visible(id, post);
        return matrix.page(round, post, Requests.oneOf("state", state, Standing.class), after, Requests.limit(limit));
    }

    /** All of it for spreadsheets; no cell of it is a formula. */
    @GET
    @Path("matrix.csv")
    @Produces(CsvTable.TYPE)
    public Response csv(@PathParam("id") UUID id) {
        Post post = activePost.require(Role.BUSINESS);
        RoundRow round = rounds.visible(id, post);
        return MatrixCsv.TABLE.answer("round-" + id, matrix.all(round, post), MatrixCsv::cells);
    }
}
