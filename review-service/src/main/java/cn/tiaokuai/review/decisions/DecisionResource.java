package cn.tiaokuai.review.decisions;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.review.cases.DecisionView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The decision of a step. */
@Path("/api/reviews/steps/{id}/decision")
@RunOnVirtualThread
@Transactional
public class DecisionResource {

    private final ActivePost activePost;
    private final Deciding deciding;
    private final DecisionLimits limits;
    private final RoutingContext request;

    DecisionResource(ActivePost activePost, Deciding deciding, DecisionLimits limits, RoutingContext request) {
        this.activePost = activePost;
        this.deciding = deciding;
        this.limits = limits;
        this.request = request;
    }

    /** Decides a step; counts for the text whose digest is given, and for no other. */
    @POST
    @APIResponseSchema(value = DecisionView.class, responseCode = "201")
    public Response decide(@PathParam("id") UUID id, NewDecision decision) {
        Post post = activePost.require(Role.BUSINESS);
        String address = request.request().remoteAddress().hostAddress();
        DecisionView made =
                deciding.decide(id, Requests.body(decision).checked(limits, address), post, activePost.actor());
        return Response.created(URI.create("/api/reviews/cases/" + made.caseId()))
                .entity(made)
                .build();
    }
}
