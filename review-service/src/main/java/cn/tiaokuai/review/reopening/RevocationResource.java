package cn.tiaokuai.review.reopening;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.review.cases.CaseFile;
import cn.tiaokuai.review.cases.CaseFiles;
import cn.tiaokuai.review.cases.Cases;
import cn.tiaokuai.review.cases.model.ReviewCase.ApprovedCase;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** 撤销批准: an approval is taken back while the report has not been issued. */
@Path("/api/reviews")
@RunOnVirtualThread
@Transactional
public class RevocationResource {

    private final ActivePost activePost;
    private final Cases cases;
    private final CaseFiles files;
    private final Reopenings reopenings;

    RevocationResource(ActivePost activePost, Cases cases, CaseFiles files, Reopenings reopenings) {
        this.activePost = activePost;
        this.cases = cases;
        this.files = files;
        this.reopenings = reopenings;
    }

    /** Asks for it; whether it still could be done, the list of reopenings and a notice tell soon after. */
    @POST
    @Path("/cases/{id}/revocation")
    @APIResponseSchema(value = ReopeningView.class, responseCode = "202")
    public Response revoke(@PathParam("id") UUID id, NewRevocation revocation) {
        Post post = activePost.require(Role.ISSUER, Role.SUPERVISOR);
        Requests.body(revocation).check();
        if (!cases.isVisible(id, post)) {
            throw Problems.notFound("case", id);
        }
        if (!cases.asks(id, post.unit())) {
            throw Problems.forbidden("not-your-approval", "只有最后同意的单位的签发人或督查员可以撤销批准");
        }
        CaseFile file = files.locked(id).orElseThrow(() -> Problems.notFound("case", id));
        if (!(file.content() instanceof ApprovedCase approved)) {
            throw Problems.conflict("not-approved", "只有审核通过的材料可以撤销批准");
        }
        ReopeningRow asked = reopenings.revoke(file, approved, revocation, post, activePost.actor());
        return Response.accepted(new ReopeningView(asked)).build();
    }

    /** Everything that was asked to be taken back about a case, in that order. */
    @GET
    @Path("/cases/{id}/reopenings")
    public List<ReopeningView> list(@PathParam("id") UUID id) {
        Post post = activePost.require(Role.BUSINESS);
        if (!cases.isVisible(id, post)) {
            throw Problems.notFound("case", id);
        }
        return reopenings.of(id);
    }
}
