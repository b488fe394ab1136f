package cn.tiaokuai.metrics.proposals;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.observations.Adopting;
import cn.tiaokuai.platform.Digests;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.http.LatestFirst;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** 建议数据: figures of approved reports that a person takes over as values, with edits, or refuses. */
@Path("/api/metrics/observations/proposals")
@RunOnVirtualThread
@Transactional
public class ValueProposalResource {

    private final ActivePost activePost;
    private final ValueProposals proposals;
    private final Adopting observations;
    private final Limits limits;
    private final Audit audit;
    private final Clock clock;

    ValueProposalResource(
            ActivePost activePost,
            ValueProposals proposals,
            Adopting observations,
            Limits limits,
            Audit audit,
            Clock clock) {
        this.activePost = activePost;
        this.proposals = proposals;
        this.observations = observations;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of the own unit, latest report first. */
    @GET
    public Page<ValueProposalView> list(
            @QueryParam("state") String state, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        Post post = activePost.require(Role.BUSINESS);
        ValueProposalState wanted = Requests.oneOf("state", state, ValueProposalState.class);
        return proposals.list(post, wanted, LatestFirst.after(after), Requests.limit(limit));
    }

    /** Reports the value; it counts above once somebody else has confirmed it. A 409 problem tells the value that is there already. */
    @POST
    @Path("{id}/acceptance")
    @APIResponseSchema(value = ValueProposalView.class, responseCode = "201")
    public Response accept(@PathParam("id") UUID id, ValueAcceptance acceptance) {
        Post post = activePost.require(Role.STATISTICIAN);
        ValueAcceptance given = Requests.body(acceptance);
        ValueProposalRow proposal = proposals.open(id, post);
        proposal.observationId = observations.adopt(given.of(proposal), post, activePost.actor());
        decide(proposal, ValueProposalState.ACCEPTED, "acceptance");
        return Response.created(URI.create("/api/metrics/observations/" + proposal.observationId))
                .entity(new ValueProposalView(proposal, null))
                .build();
    }

    @POST
    @Path("{id}/refusal")
    public ValueProposalView refuse(@PathParam("id") UUID id, Refusal refusal) {
        Post post = activePost.require(Role.STATISTICIAN);
        Refusal given = Requests.body(refusal).checked(limits);
        ValueProposalRow proposal = proposals.open(id, post);
        proposal.reason = given.reason().strip();
        decide(proposal, ValueProposalState.REFUSED, "refusal");
        return new ValueProposalView(proposal, null);
    }

    private void decide(ValueProposalRow proposal, ValueProposalState state, String action) {
        proposal.state = state;
        proposal.decidedBy = activePost.actor().username();
        proposal.decidedAt = clock.instant();
        audit.changed(
                action,
                "observation-proposal",
                proposal.id,
                null,
                Digests.sha256(state + " " + proposal.observationId + " " + proposal.reason));
    }
}
