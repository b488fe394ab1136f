package cn.tiaokuai.review.decisions;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.review.cases.Said;
import cn.tiaokuai.review.decisions.ApprovalsView.Outcome;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/**
 * Several approvals in one go: each stands for itself, and those that are refused do not stop the others. There is no transaction
 * around them, which would hold one connection while each item waits for a second.
 */
@Path("/api/reviews/steps/approvals")
@RunOnVirtualThread
@Transactional(TxType.NOT_SUPPORTED)
public class ApprovalsResource {

    private final ActivePost activePost;
    private final Deciding deciding;
    private final DecisionLimits limits;
    private final RoutingContext request;

    ApprovalsResource(ActivePost activePost, Deciding deciding, DecisionLimits limits, RoutingContext request) {
        this.activePost = activePost;
        this.deciding = deciding;
        this.limits = limits;
        this.request = request;
    }

    /** Approves, or tells in a preview what would become of each; every item is a transaction of its own. */
    @POST
    public ApprovalsView approve(NewApprovals approvals) {
        Post post = activePost.require(Role.BUSINESS);
        Requests.body(approvals).check(limits);
        Actor me = activePost.actor();
        String address = request.request().remoteAddress().hostAddress();
        return new ApprovalsView(
                approvals.preview(),
                approvals.items().stream()
                        .map(item -> one(item, item.said(approvals.stripped(), address), approvals.preview(), post, me))
                        .toList());
    }

    private ApprovalsView.Item one(NewApprovals.Item item, Said said, boolean preview, Post post, Actor me) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                if (preview) {
                    deciding.consider(item.stepId(), said.ruling(), post, me);
                } else {
                    deciding.decide(item.stepId(), said, post, me);
                }
            });
            return new ApprovalsView.Item(item.stepId(), preview ? Outcome.POSSIBLE : Outcome.APPROVED, null, null);
        } catch (HttpProblem refused) {
            return new ApprovalsView.Item(
                    item.stepId(), Outcome.REFUSED, refused.getType().toString(), refused.getDetail());
        }
    }
}
