package cn.tiaokuai.review.cases;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.LatestFirst;
import cn.tiaokuai.platform.http.OldestFirst;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.review.calendar.OfficeTime;
import cn.tiaokuai.review.delegation.Delegations;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** What the caller has to do, has done and was told of. */
@Path("/api/reviews")
@RunOnVirtualThread
@Transactional
public class InboxResource {

    private final ActivePost activePost;
    private final Inbox inbox;
    private final Counting counting;
    private final Delegations delegations;
    private final OfficeTime time;

    InboxResource(ActivePost activePost, Inbox inbox, Counting counting, Delegations delegations, OfficeTime time) {
        this.activePost = activePost;
        this.inbox = inbox;
        this.counting = counting;
        this.delegations = delegations;
        this.time = time;
    }

    /**
     * Steps: {@code OPEN}, the longest waiting first; {@code DONE}, those that the caller has decided, the latest first; {@code
     * INFORMED}, those that the unit was told of, the latest first.
     *
     * @param whose for open steps: MINE, DELEGATED or UNIT
     * @param kind only submissions of this kind
     * @param unit only submissions of this unit
     * @param overdue true for steps past their due time only
     */
    @GET
    @Path("/steps")
    public Page<OpenStepView> steps(
            @QueryParam("state") String state,
            @QueryParam("whose") String whose,
            @QueryParam("reportId") String reportId,
            @QueryParam("kind") String kind,
            @QueryParam("unit") String unit,
            @QueryParam("overdue") Boolean overdue,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer limit) {
        Post post = activePost.require(Role.BUSINESS);
        String me = activePost.actor().username();
        int size = Keyset.limit(limit);
        Inbox.Filter filter = new Inbox.Filter(
                Requests.uuid("reportId", reportId),
                Requests.word("kind", kind),
                Requests.code("unit", unit),
                Boolean.TRUE.equals(overdue) ? time.now() : null);
        return switch (Requests.oneOf("state", state, "OPEN", "DONE", "INFORMED")) {
            case "DONE" ->
                Page.of(inbox.done(post, me, filter, LatestFirst.after(after), size + 1), size, s ->
                        new Object[] {s.decidedAt(), s.id()});
            case "INFORMED" ->
                Page.of(inbox.told(post, filter, LatestFirst.after(after), size + 1), size, s ->
                        new Object[] {s.openedAt(), s.id()});
            default ->
                Page.of(
                        inbox.open(whose(whose), post, deputy(post, me), filter, OldestFirst.after(after), size + 1),
                        size,
                        s -> new Object[] {s.openedAt(), s.id()});
        };
    }

    /** How many open steps there are now. */
    @GET
    @Path("/steps/counts")
    public CountsView counts() {
        Post post = activePost.require(Role.BUSINESS);
        return counting.of(post, activePost.actor().username());
    }

    private Deputy deputy(Post post, String me) {
        return new Deputy(me, delegations.delegators(post, me, time.today()));
    }

    private static Inbox.Whose whose(String asked) {
        return asked == null ? Inbox.Whose.MINE : Requests.oneOf("whose", asked, Inbox.Whose.class);
    }
}
