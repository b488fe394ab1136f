package cn.tiaokuai.platform.audit;

import cn.tiaokuai.platform.Digests;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.access.Scoped;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/** Who changed what, in which post, from where. */
@ApplicationScoped
public class Audit {

    private static final Pattern NOT_IN_LINES = Pattern.compile("[\\p{Cntrl}\\x{d800}-\\x{dfff}]");
    private static final int LONGEST = 500;

    private final AuditChain chain;
    private final ActivePost activePost;
    private final Scoped scoped;
    private final RoutingContext request;
    private final EntityManager entities;
    private final Clock clock;

    Audit(
            AuditChain chain,
            ActivePost activePost,
            Scoped scoped,
            RoutingContext request,
            EntityManager entities,
            Clock clock) {
        this.chain = chain;
        this.activePost = activePost;
        this.scoped = scoped;
        this.request = request;
        this.entities = entities;
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
        Post post = activePost.post();
        Set<Role> used = activePost.used();
        Set<Role> roles = used.isEmpty() ? post.roles() : used;
        add(post.unit(), roles, "CHANGED", action, kind, String.valueOf(id), beforeDigest, afterDigest);
    }

    /**
     * Digest of a row as it is now, for {@link #changed}; to be asked before the change and after it.
     *
     * @param row an entity, null for none
     */
    public String state(Object row) {
        return row == null ? null : RowState.digest(entities.unwrap(SharedSessionContractImplementor.class), row);
    }

    /** Digest of several rows that are changed at once, in the order given. */
    public String states(List<?> rows) {
        return Digests.sha256(rows.stream().map(this::state).collect(Collectors.joining("\n")));
    }

    /** Adds an entry about entries of the audit that somebody takes out, with what was sought, as the query said it. */
    @Transactional(TxType.MANDATORY)
    void taken(String query) {
        changed("export", "audit", query == null ? "all" : line(query), null, null);
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
            add(p.unit(), p.roles(), "DENIED", method, "path", line(path), null, null);
            return null;
        }));
        return post.isPresent();
    }

    /** What people type into addresses: one line that is not too long. */
    private static String line(String path) {
        return NOT_IN_LINES
                .matcher(path.substring(0, Math.min(LONGEST, path.length())))
                .replaceAll("?");
    }

    private void add(
            String unit,
            Set<Role> roles,
            String outcome,
            String action,
            String kind,
            String id,
            String before,
            String after) {
        String address = request.request().remoteAddress().hostAddress();
        chain.append(new AuditEntry(
                clock.instant(),
                unit,
                activePost.actor().username(),
                roles.stream().map(Role::id).sorted().collect(Collectors.joining(",")),
                activePost.client(),
                outcome,
                action,
                kind,
                id,
                before,
                after,
                address));
    }
}
