package cn.tiaokuai.metrics.proposals;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.metrics.indicators.Indicators;
import cn.tiaokuai.metrics.observations.Observations;
import cn.tiaokuai.metrics.targets.Setting;
import cn.tiaokuai.metrics.targets.TargetRow;
import cn.tiaokuai.metrics.targets.TargetView;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.units.UnitDirectory;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;

/** 建议目标: promises of plans that a person accepts as targets, with edits, or refuses. */
@Path("/api/metrics/proposals")
@RunOnVirtualThread
@Transactional
public class ProposalResource {

    private final ActivePost activePost;
    private final Proposals proposals;
    private final Setting setting;
    private final Indicators indicators;
    private final Observations observations;
    private final UnitDirectory directory;
    private final Limits limits;
    private final Audit audit;
    private final Clock clock;

    ProposalResource(
            ActivePost activePost,
            Proposals proposals,
            Setting setting,
            Indicators indicators,
            Observations observations,
            UnitDirectory directory,
            Limits limits,
            Audit audit,
            Clock clock) {
        this.activePost = activePost;
        this.proposals = proposals;
        this.setting = setting;
        this.indicators = indicators;
        this.observations = observations;
        this.directory = directory;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /** A promise as answered; its identity is the commitment's. */
    public record ProposalView(
            UUID id,
            UUID reportId,
            int year,
            String text,
            boolean measurable,
            BigDecimal value,
            String measureUnit,
            String deadline,
            ProposalRow.State state,
            String reason,
            UUID targetId) {

        static ProposalView of(ProposalRow row) {
            return new ProposalView(
                    row.id,
                    row.reportId,
                    row.year,
                    row.text,
                    row.measurable,
                    row.value,
                    row.measureUnit,
                    row.deadline,
                    row.state,
                    row.reason,
                    row.targetId);
        }
    }

    /**
     * How a promise becomes a target.
     *
     * @param value may be absent where the promise names one; given, it replaces it
     */
    public record Acceptance(@NotNull String indicator, BigDecimal value, BigDecimal valueTo, BigDecimal baseline) {}

    /** Why a promise does not become a target. */
    public record Refusal(String reason) {}

    @GET
    public Page<ProposalView> list(
            @QueryParam("state") ProposalRow.State state,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer limit) {
        Post post = activePost.require(Role.BUSINESS);
        return proposals.list(post, state, after, Keyset.limit(limit)).map(ProposalView::of);
    }

    @POST
    @Path("{id}/acceptance")
    public Response accept(@PathParam("id") UUID id, @NotNull @Valid Acceptance acceptance) {
        Post post = activePost.require(Role.SUPERVISOR, Role.STATISTICIAN);
        ProposalRow proposal = proposals.open(id, post);
        IndicatorRow indicator = indicators.require("indicator", acceptance.indicator());
        BigDecimal value = acceptance.value() == null ? proposal.value : acceptance.value();
        limits.number("value", value);
        if (acceptance.baseline() != null) {
            limits.number("baseline", acceptance.baseline());
        }
        TargetRow target = setting.set(
                post,
                activePost.actor(),
                directory.require("unit", post.unit()),
                indicator,
                proposal.year,
                new Setting.NewValues(acceptance.baseline(), value, acceptance.valueTo(), id));
        decide(proposal, ProposalRow.State.ACCEPTED);
        proposal.targetId = target.id;
        return Response.created(URI.create("/api/metrics/targets/" + target.id))
                .tag(ETags.of(target.version))
                .entity(TargetView.of(target, observations.confirmed(target.unit, indicator.code, target.year)))
                .build();
    }

    @POST
    @Path("{id}/refusal")
    public ProposalView refuse(@PathParam("id") UUID id, @NotNull @Valid Refusal refusal) {
        Post post = activePost.require(Role.SUPERVISOR, Role.STATISTICIAN);
        ProposalRow proposal = proposals.open(id, post);
        limits.text("reason", refusal.reason(), limits.textLength());
        proposal.reason = refusal.reason();
        decide(proposal, ProposalRow.State.REFUSED);
        return ProposalView.of(proposal);
    }

    private void decide(ProposalRow proposal, ProposalRow.State state) {
        proposal.state = state;
        proposal.decidedBy = activePost.actor().username();
        proposal.decidedAt = clock.instant();
        audit.changed(
                state == ProposalRow.State.ACCEPTED ? "acceptance" : "refusal", "proposal", proposal.id, null, null);
    }
}
