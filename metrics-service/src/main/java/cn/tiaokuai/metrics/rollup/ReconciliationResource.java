package cn.tiaokuai.metrics.rollup;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** 核对: what came of comparing rolled-up figures with the values, night by night. */
@Path("/api/metrics/progress/reconciliations")
@RunOnVirtualThread
@Transactional
public class ReconciliationResource {

    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private final ActivePost activePost;
    private final Reconciliations reconciliations;

    ReconciliationResource(ActivePost activePost, Reconciliations reconciliations) {
        this.activePost = activePost;
        this.reconciliations = reconciliations;
    }

    /**
     * One night.
     *
     * @param figures how many were compared
     * @param first the first of the differences
     */
    public record Reconciliation(
            LocalDate day, Instant lookedAt, long figures, int differences, List<Difference> first) {

        static Reconciliation of(ReconciliationRow row) {
            return new Reconciliation(row.day, row.lookedAt, row.figures, row.differences, row.first);
        }
    }

    /** Latest first; only units that nobody stands above have any, since only they see all. */
    @GET
    public Page<Reconciliation> list(
            @QueryParam("after") String after,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("limit") String limit) {
        Post post = activePost.require(Role.BUSINESS);
        LocalDate before = after == null
                ? LATEST
                : Requests.after(() -> LocalDate.parse(Keyset.decode(after, 1).getFirst()));
        int most = Requests.limit(limit);
        return Page.of(reconciliations.of(post.unit(), before, most + 1), most, row -> new Object[] {row.day})
                .map(Reconciliation::of);
    }
}
