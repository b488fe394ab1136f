package cn.tiaokuai.review.decisions;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Outage;
import cn.tiaokuai.review.cases.Said;
import cn.tiaokuai.review.decisions.ApprovalsView.Outcome;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Several approvals in one go: each stands for itself, and those that are refused do not stop the others. They are one transaction
 * all the same: a decision costs less than half of what it costs by itself (ADR 63).
 */
@Path("/api/reviews/steps/approvals")
@RunOnVirtualThread
@Transactional(TxType.NOT_SUPPORTED)
public class ApprovalsResource {

    private static final Logger LOG = Logger.getLogger(ApprovalsResource.class);

    private final ActivePost activePost;
    private final Deciding deciding;
    private final DecisionLimits limits;
    private final RoutingContext request;
    private final EntityManager entities;

    ApprovalsResource(
            ActivePost activePost,
            Deciding deciding,
            DecisionLimits limits,
            RoutingContext request,
            EntityManager entities) {
        this.activePost = activePost;
        this.deciding = deciding;
        this.limits = limits;
        this.request = request;
        this.entities = entities;
    }

    /** Approves, or tells in a preview what would become of each. */
    @POST
    public ApprovalsView approve(NewApprovals approvals) {
        Post post = activePost.require(Role.BUSINESS);
        Requests.body(approvals).check(limits);
        Actor me = activePost.actor();
        String address = request.request().remoteAddress().hostAddress();
        Function<NewApprovals.Item, ApprovalsView.Item> approve =
                item -> one(item, item.said(approvals.stripped(), address), approvals.preview(), post, me);
        Map<UUID, ApprovalsView.Item> outcomes = all(approvals.items(), approve);
        return new ApprovalsView(
                approvals.preview(),
                approvals.items().stream()
                        .map(item -> outcomes.get(item.stepId()))
                        .toList());
    }

    /** In one transaction; where that fails, each in its own: what can be kept is kept, and then the failure is told. */
    private Map<UUID, ApprovalsView.Item> all(
            List<NewApprovals.Item> items, Function<NewApprovals.Item, ApprovalsView.Item> approve) {
        // In one order, whoever asks: two people with the same steps wait for each other, and not both at once.
        List<NewApprovals.Item> ordered = items.stream()
                .sorted(Comparator.comparing(NewApprovals.Item::stepId))
                .toList();
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> outcomes(ordered.stream().map(approve)));
        } catch (RuntimeException together) {
            LOG.warnf("%d approvals could not be kept together: %s", ordered.size(), together);
            return oneByOne(ordered, approve);
        }
    }

    private static Map<UUID, ApprovalsView.Item> oneByOne(
            List<NewApprovals.Item> items, Function<NewApprovals.Item, ApprovalsView.Item> approve) {
        List<ApprovalsView.Item> done = new ArrayList<>();
        RuntimeException failure = null;
        for (NewApprovals.Item item : items) {
            try {
                done.add(QuarkusTransaction.requiringNew().call(() -> approve.apply(item)));
            } catch (RuntimeException alone) {
                if (Outage.isBehind(alone)) {
                    throw alone; // the others would wait for the same
                }
                if (failure == null) {
                    failure = alone;
                } else {
                    failure.addSuppressed(alone);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
        return outcomes(done.stream());
    }

    private static Map<UUID, ApprovalsView.Item> outcomes(Stream<ApprovalsView.Item> items) {
        return items.collect(Collectors.toMap(ApprovalsView.Item::stepId, Function.identity()));
    }

    private ApprovalsView.Item one(NewApprovals.Item item, Said said, boolean preview, Post post, Actor me) {
        Deciding.Ready ready;
        try {
            ready = deciding.ready(item.stepId(), said, post, me);
        } catch (HttpProblem refused) {
            return new ApprovalsView.Item(
                    item.stepId(), Outcome.REFUSED, refused.getType().toString(), refused.getDetail());
        }
        if (preview) {
            return new ApprovalsView.Item(item.stepId(), Outcome.POSSIBLE, null, null);
        }
        deciding.take(ready);
        // The next one has nothing to do with this one: otherwise each would look through all before it for changes.
        entities.flush();
        entities.clear();
        return new ApprovalsView.Item(item.stepId(), Outcome.APPROVED, null, null);
    }
}
