package cn.tiaokuai.review.notices;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.LatestFirst;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.problems.Violations;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the caller was told in the active post. */
@Path("/api/reviews/notices")
@RunOnVirtualThread
@Transactional
public class NoticeResource {

    /** Read in one go: more than a page shows, and no more than a request should take. */
    private static final int AT_ONCE = 1_000;

    private final ActivePost activePost;
    private final Notices notices;
    private final Settings settings;

    NoticeResource(ActivePost activePost, Notices notices, Settings settings) {
        this.activePost = activePost;
        this.notices = notices;
        this.settings = settings;
    }

    /** How many are unread; as many as are counted at most. */
    public record Unread(long unread) {}

    /** Up to when all are read. */
    public record Until(Instant until) {}

    /**
     * Notices, the latest first.
     *
     * @param unread true for those only that the caller has not read
     */
    @GET
    public Page<NoticeView> list(
            @QueryParam("unread") Boolean unread,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer limit) {
        Post post = activePost.require(Role.OF_UNITS);
        String me = activePost.actor().username();
        int size = Keyset.limit(limit);
        settings.seen(post, me);
        List<NoticeView> rows = notices.of(post, me, Boolean.TRUE.equals(unread), LatestFirst.after(after), size + 1);
        return Page.of(rows, size, n -> new Object[] {n.at(), n.id()});
    }

    /** How many the caller has not read. */
    @GET
    @Path("/counts")
    public Unread counts() {
        Post post = activePost.require(Role.OF_UNITS);
        return new Unread(notices.unread(post, activePost.actor().username()));
    }

    /** Has read one; once more changes nothing. */
    @POST
    @Path("/{id}/reading")
    public Unread read(@PathParam("id") UUID id) {
        Post post = activePost.require(Role.OF_UNITS);
        String me = activePost.actor().username();
        NoticeRow row = notices.mine(id, post, me).orElseThrow(() -> Problems.notFound("notice", id));
        notices.read(List.of(row.id), post, me);
        return new Unread(notices.unread(post, me));
    }

    /** Has read all that there were up to a moment, 1000 at most at a time; what came since stays unread. */
    @POST
    @Path("/readings")
    public Unread readAll(Until until) {
        Post post = activePost.require(Role.OF_UNITS);
        String me = activePost.actor().username();
        Violations violations = new Violations();
        violations.present("until", Requests.body(until).until());
        violations.stop();
        List<NoticeRow> rows = notices.unreadUntil(until.until(), post, me, AT_ONCE);
        notices.read(rows.stream().map(row -> row.id).toList(), post, me);
        return new Unread(notices.unread(post, me));
    }
}
