package cn.tiaokuai.review.cases;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.access.Scoped;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Map;
import org.jboss.resteasy.reactive.RestStreamElementType;

/**
 * Counts by server-sent events: at once, and again whenever they have changed. Holds no transaction and no connection while nothing
 * happens, and no right longer than it lasts.
 */
@Path("/api/reviews/steps/counts/stream")
public class CountsStream {

    private final ActivePost activePost;
    private final Counting counting;
    private final Scoped scoped;
    private final InboxConfig config;

    CountsStream(ActivePost activePost, Counting counting, Scoped scoped, InboxConfig config) {
        this.activePost = activePost;
        this.counting = counting;
        this.scoped = scoped;
        this.config = config;
    }

    /**
     * The counts of the post, for some minutes.
     *
     * @param seconds how long to listen, where that is less
     */
    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    public Multi<CountsView> stream(@QueryParam("seconds") String seconds) {
        Post post = activePost.require(Role.BUSINESS);
        String me = activePost.actor().username();
        return Multi.createFrom()
                .ticks()
                .startingAfter(Duration.ofMillis(1))
                .every(config.every())
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(_ -> scoped.in(post.scope(), () -> counting.of(post, me)))
                .select()
                .first(lasts(seconds))
                .skip()
                .repetitions();
    }

    private Duration lasts(String seconds) {
        Integer asked = Requests.number("seconds", seconds);
        if (asked == null) {
            return config.lasts();
        }
        if (asked < 1 || asked > config.lasts().toSeconds()) {
            throw Problems.of(
                    400,
                    "bad-parameter",
                    "seconds 须在 1 到 " + config.lasts().toSeconds() + " 之间",
                    Map.of("field", "seconds"));
        }
        return Duration.ofSeconds(asked);
    }
}
