package cn.tiaokuai.platform.audit;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Scoped;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;

/** Who changed what, in which post, from where. */
@ApplicationScoped
public class Audit {

    private final AuditChain chain;
    private final ActivePost activePost;
    private final Scoped scoped;
    private final RoutingContext request;
    private final Clock clock;

    Audit(AuditChain chain, ActivePost activePost, Scoped scoped, RoutingContext request, Clock clock) {
        this.chain = chain;
        this.activePost = activePost;
        this.scoped = scoped;
        this.request = request;
        this.clock = clock;
    }

    /**
     * Adds an entry to the transaction of the change.
     *
     * @param action what was done, a noun as in the API: {@code submission}
     * @param kind of thing that it was done to: {@code report}
     * @param id its identity
     * @param beforeDigest digest of the content before, null where there was none
     * @param afterDigest digest of the content after, null where none is left
     */
    @Transactional(TxType.MANDATORY)
    public void changed(String action, String kind, Object id, String beforeDigest, String afterDigest) {
        add(activePost.unit(), "CHANGED", action, kind, String.valueOf(id), beforeDigest, afterDigest);
    }

    /**
     * Adds an entry about a refused request, in a transaction of its own: the request's is rolled back. Kept with the unit
     * of the active post, or of the caller's first post where the refusal was about the post itself.
     *
     * @return false when the caller has no post at all, so that no unit's chain could take the entry
     */
    boolean denied(String method, String path) {
        Optional<Post> post = activePost.orFirst();
        post.ifPresent(p -> scoped.in(p.scope(), () -> {
            add(p.unit(), "DENIED", method, "path", path, null, null);
            return null;
        }));
        return post.isPresent();
    }

    private void add(String unit, String outcome, String action, String kind, String id, String before, String after) {
        String address = request.request().remoteAddress().hostAddress();
        chain.append(new AuditEntry(
                clock.instant(),
                unit,
                activePost.actor().username(),
                outcome,
                action,
                kind,
                id,
                before,
                after,
                address));
    }
}
