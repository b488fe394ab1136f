package cn.tiaokuai.review.statistics;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.review.calendar.OfficeTime;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.Map;

/** How long reviews take. */
@Path("/api/reviews/statistics/times")
@RunOnVirtualThread
@Transactional
public class TimesResource {

    private static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 731;

    private final ActivePost activePost;
    private final Times times;
    private final OfficeTime time;

    TimesResource(ActivePost activePost, Times times, OfficeTime time) {
        this.activePost = activePost;
        this.times = times;
        this.time = time;
    }

    /**
     * Times of the steps that the post's unit is asked for, and of what it submitted.
     *
     * @param by UNIT, STAGE or PERSON
     * @param days opened in so many last days, 90 unless asked for otherwise
     */
    @GET
    public TimesView times(@QueryParam("by") String by, @QueryParam("days") String days) {
        Post post = activePost.require(Role.BUSINESS);
        Times.By group = by == null ? Times.By.UNIT : Requests.oneOf("by", by, Times.By.class);
        Integer asked = Requests.number("days", days);
        if (asked != null && (asked < 1 || asked > MOST_DAYS)) {
            throw Problems.of(400, "bad-parameter", "days 须在 1 到 " + MOST_DAYS + " 之间", Map.of("field", "days"));
        }
        Duration back = Duration.ofDays(asked == null ? USUAL_DAYS : asked);
        return times.of(post.unit(), group, time.now().minus(back), time.now());
    }
}
