package cn.tiaokuai.platform.access;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.platform.problems.Problems;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The post in which the caller acts: named by the header {@code X-Post} (a unit code), or the only one there is. Every
 * resource method begins with {@link #require}.
 */
@RequestScoped
public class ActivePost {

    private static final String HEADER = "X-Post";

    private final JsonWebToken token;
    private final RoutingContext request;
    private final Set<Role> used = EnumSet.noneOf(Role.class);
    private Posts posts;

    ActivePost(JsonWebToken token, RoutingContext request) {
        this.token = token;
        this.request = request;
    }

    /**
     * The active post, if it has at least one of the roles.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 when it has not, or when {@code X-Post} names a unit in which
     *     the caller has no post; 400 when the caller has several posts and names none
     */
    public Post require(Role... anyOf) {
        Post post = post();
        if (!post.hasAny(anyOf)) {
            throw Problems.of(
                    403,
                    "role-missing",
                    "此操作需要下列角色之一：" + Arrays.stream(anyOf).map(Role::id).sorted().collect(Collectors.joining("、")),
                    Map.of("post", post.unit()));
        }
        Arrays.stream(anyOf).filter(post::hasAny).forEach(used::add);
        return post;
    }

    /** {@link #require(Role...)} for a set. */
    public Post require(Set<Role> anyOf) {
        return require(anyOf.toArray(Role[]::new));
    }

    /** The active post, whatever its roles. */
    public Post post() {
        String asked = request.request().getHeader(HEADER);
        if (asked != null) {
            return posts().in(asked)
                    .orElseThrow(() ->
                            Problems.of(403, "foreign-post", "您在单位“" + asked + "”没有岗位", Map.of("header", HEADER)));
        }
        return switch (posts().all().size()) {
            case 0 -> throw Problems.of(403, "no-post", "您没有任何岗位，请联系单位管理员", Map.of());
            case 1 -> posts().all().getFirst();
            default ->
                throw Problems.of(
                        400,
                        "post-required",
                        "您有多个岗位，请用请求头 X-Post 指明单位代码",
                        Map.of(
                                "header",
                                HEADER,
                                "posts",
                                posts().all().stream().map(Post::unit).toList()));
        };
    }

    /** The active post where it is clear; never fails. */
    Optional<Post> known() {
        String asked = request.request().getHeader(HEADER);
        if (asked != null) {
            return posts().in(asked);
        }
        return posts().all().size() == 1 ? Optional.of(posts().all().getFirst()) : Optional.empty();
    }

    /** The active post where it is clear, else the caller's first; for notes about refusals. */
    public Optional<Post> orFirst() {
        return known().or(() -> posts().all().stream().findFirst());
    }

    /** The caller, as events and the audit name a person. */
    public Actor actor() {
        String name = token.getClaim("name");
        return new Actor(token.getName(), name == null ? token.getName() : name);
    }

    /** The roles by which the caller was let in so far; for the audit. */
    public Set<Role> used() {
        return Set.copyOf(used);
    }

    /** The program that the caller works with, as Keycloak knows it; null where the token tells none. */
    public String client() {
        return token.getClaim("azp");
    }

    /** Code of the active post's unit. */
    public String unit() {
        return post().unit();
    }

    private Posts posts() {
        if (posts == null) {
            posts = Posts.from(token.<JsonArray>getClaim(Posts.CLAIM));
        }
        return posts;
    }
}
