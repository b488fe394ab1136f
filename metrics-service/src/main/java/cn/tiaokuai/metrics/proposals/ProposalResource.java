package cn.tiaokuai.metrics.proposals;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.metrics.indicators.Indicators;
import cn.tiaokuai.metrics.targets.Counting;
import cn.tiaokuai.metrics.targets.Setting;
import cn.tiaokuai.metrics.targets.TargetRow;
import cn.tiaokuai.metrics.targets.TargetView;
import cn.tiaokuai.metrics.targets.Wanted;
import cn.tiaokuai.platform.Digests;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.units.UnitDirectory;
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

/** 建议目标: promises of plans that a person accepts as targets, with edits, or refuses. */
@Path("/api/metrics/proposals")
@RunOnVirtualThread
@Transactional
public class ProposalResource {

    private final ActivePost activePost;
    private final Proposals proposals;
    private final Setting setting;
    private final Indicators indicators;
    private final Counting counting;
    private final UnitDirectory directory;
    private final Limits limits;
    private final Audit audit;
    private final Clock clock;

    ProposalResource(
            ActivePost activePost,
            Proposals proposals,
            Setting setting,
            Indicators indicators,
            Counting counting,
            UnitDirectory directory,
            Limits limits,
            Audit audit,
            Clock clock) {
        this.activePost = activePost;
        this.proposals = proposals;
        this.setting = setting;
        this.indicators = indicators;
        this.counting = counting;
        this.directory = directory;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of the own unit, newest year first, in the order of the text. */
    @GET
    public Page<ProposalView> list(
            @QueryParam("state") String state, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        Post post = activePost.require(Role.BUSINESS);
        ProposalRow.State wanted = Requests.oneOf("state", state, ProposalRow.State.class);
        return proposals
                .list(post, wanted, Proposals.Place.after(after), Requests.limit(limit))
                .map(ProposalView::new);
    }

    @POST
    @Path("{id}/acceptance")
    @APIResponseSchema(value = TargetView.class, responseCode = "201")
    public Response accept(@PathParam("id") UUID id, Acceptance acceptance) {
        Post post = activePost.require(Role.SUPERVISOR, Role.STATISTICIAN);
        Acceptance asked = Requests.body(acceptance);
        ProposalRow proposal = proposals.open(id, post);
        Wanted given = asked.checked(proposal.value, limits);
        IndicatorRow indicator = indicators.require("indicator", asked.indicator());
        TargetRow target = setting.set(
                post, activePost.actor(), directory.require("unit", post.unit()), indicator, proposal.year, given, id);
        proposal.targetId = target.id;
        decide(proposal, ProposalRow.State.ACCEPTED, "acceptance");
        return Response.created(URI.create("/api/metrics/targets/" + target.id))
                .tag(ETags.of(target.version))
                .entity(TargetView.of(target, counting.of(target)))
                .build();
    }

    @POST
    @Path("{id}/refusal")
    public ProposalView refuse(@PathParam("id") UUID id, Refusal refusal) {
        Post post = activePost.require(Role.SUPERVISOR, Role.STATISTICIAN);
        Refusal given = Requests.body(refusal).checked(limits);
        ProposalRow proposal = proposals.open(id, post);
        proposal.reason = given.reason().strip();
        decide(proposal, ProposalRow.State.REFUSED, "refusal");
        return new ProposalView(proposal);
    }

    private void decide(ProposalRow proposal, ProposalRow.State state, String action) {
        proposal.state = state;
        proposal.decidedBy = activePost.actor().username();
        proposal.decidedAt = clock.instant();
        audit.changed(action, "proposal", proposal.id, null, Digests.sha256(state + " " + proposal.reason));
    }
}
