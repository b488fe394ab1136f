package cn.tiaokuai.review.decisions;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.review.cases.CaseView;
import cn.tiaokuai.review.cases.model.Ruling;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;

/** What reviewers arrange about a step; each answers the case as it is then. */
@Path("/api/reviews")
@RunOnVirtualThread
@Transactional
public class ArrangementResource {

    private final ActivePost activePost;
    private final Arranging arranging;
    private final DecisionLimits limits;

    ArrangementResource(ActivePost activePost, Arranging arranging, DecisionLimits limits) {
        this.activePost = activePost;
        this.arranging = arranging;
        this.limits = limits;
    }

    /** 转办: hands the step over to a colleague; it keeps its due time. */
    @POST
    @Path("/steps/{id}/handover")
    public CaseView handOver(@PathParam("id") UUID id, NewHandOver to) {
        Post post = activePost.require(Role.BUSINESS);
        return arranging.handOver(id, Requests.body(to).checked(limits), post, activePost.actor());
    }

    /** 加签: adds a reviewer of the same unit before or after oneself. */
    @POST
    @Path("/steps/{id}/reviewers")
    public CaseView invite(@PathParam("id") UUID id, NewReviewer whom) {
        Post post = activePost.require(Role.BUSINESS);
        Ruling.Invite invite = Requests.body(whom).checked(limits);
        return arranging.invite(id, invite, post, activePost.actor());
    }

    /**
     * 撤回: takes one's own agreement, handing over or added reviewer back while nobody has acted on the case since. An agreement that
     * approved the case as a whole is taken back while the report is not issued: the case stays APPROVED until that is known, and its
     * reopenings tell.
     */
    @POST
    @Path("/steps/{id}/recall")
    public CaseView recall(@PathParam("id") UUID id) {
        Post post = activePost.require(Role.BUSINESS);
        return arranging.recall(id, post, activePost.actor());
    }
}
