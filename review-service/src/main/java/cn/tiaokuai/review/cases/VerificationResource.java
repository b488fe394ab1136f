package cn.tiaokuai.review.cases;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Requests;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;

/**
 * Whether histories and signatures hold; what {@code ./tk history verify} asks until there is no next. Each unit is a transaction of its own, in that
 * unit's scope; around them there is none, which would keep a second connection from others.
 */
@Path("/api/reviews/verification")
@RunOnVirtualThread
public class VerificationResource {

    private final ActivePost activePost;
    private final Verification verification;

    VerificationResource(ActivePost activePost, Verification verification) {
        this.activePost = activePost;
        this.verification = verification;
    }

    /** Looks at the next cases of the post's unit and the units below it by territory. */
    @GET
    public VerificationView verify(@QueryParam("after") String after) {
        Post post = activePost.require(Role.SUPERVISOR);
        return verification.verify(post.path(), position(after));
    }

    private static Verification.Position position(String after) {
        if (after == null) {
            return null;
        }
        List<String> key = Keyset.decode(after, 2);
        return Requests.after(() -> new Verification.Position(key.getFirst(), UUID.fromString(key.getLast())));
    }
}
