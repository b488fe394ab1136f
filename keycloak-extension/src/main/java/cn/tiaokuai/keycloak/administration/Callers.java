package cn.tiaokuai.keycloak.administration;

import cn.tiaokuai.keycloak.posts.PostClaim;
import cn.tiaokuai.keycloak.posts.PostsMapper;
import cn.tiaokuai.keycloak.units.Hierarchy;
import cn.tiaokuai.keycloak.units.LiveUnits;
import cn.tiaokuai.keycloak.units.UnitGroup;
import cn.tiaokuai.keycloak.units.UnitPublisherFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.managers.AppAuthManager.BearerTokenAuthenticator;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/**
 * Tells who calls from the token, and what they may do from their memberships as they are now: a post that was taken away
 * gives no rights until the token expires.
 */
record Callers(KeycloakSession session, RealmModel realm) {

    private static final String AUDIENCE = "tiaokuai-api";
    private static final String HEADER = "X-Post";

    /**
     * The caller, if one of these roles is theirs in the active post.
     *
     * @throws Refusal 401 without a valid token, 403 and 400 as the services answer for missing posts and roles
     */
    Caller require(Set<String> anyOf) {
        Caller caller = withPost();
        if (anyOf.stream().noneMatch(caller::is)) {
            throw new Denied(
                    caller,
                    Refusal.of(
                            403,
                            "role-missing",
                            "此操作需要下列角色之一：" + String.join("、", new TreeSet<>(anyOf)),
                            Map.of("post", caller.code())));
        }
        return caller;
    }

    /**
     * The caller in the active post, whatever it is.
     *
     * @throws Refusal as above
     */
    Caller withPost() {
        AuthResult token = new BearerTokenAuthenticator(session)
                .setRealm(realm)
                .setAudience(AUDIENCE)
                .authenticate();
        if (token == null) {
            throw Refusal.of(401, "unauthorized", "请登录后再试");
        }
        if (token.user().getServiceAccountClientLink() != null) {
            throw Refusal.of(403, "machine-not-allowed", "此接口只供人员使用");
        }
        LiveUnits units = new LiveUnits(session, realm);
        PostClaim post = active(PostsMapper.posts(
                token.user().getGroupsStream().toList(),
                new Hierarchy(units, LocalDate.now(UnitPublisherFactory.ZONE))));
        return new Caller(
                token.user(),
                token.token(),
                token.client(),
                units.withCode(post.unit())
                        .map(UnitGroup::id)
                        .map(id -> session.groups().getGroupById(realm, id))
                        .orElseThrow(Refusal::notFound),
                post.unit(),
                Set.copyOf(post.roles()));
    }

    /** A refusal of somebody who is known, to be noted. */
    static final class Denied extends RuntimeException {

        private final transient Caller caller;
        private final Refusal refusal;

        Denied(Caller caller, Refusal refusal) {
            super(refusal.getMessage(), refusal, false, false);
            this.caller = caller;
            this.refusal = refusal;
        }

        Caller caller() {
            return caller;
        }

        Refusal refusal() {
            return refusal;
        }
    }

    private PostClaim active(List<PostClaim> posts) {
        String asked = session.getContext().getHttpRequest().getHttpHeaders().getHeaderString(HEADER);
        if (asked != null) {
            return posts.stream()
                    .filter(post -> post.unit().equals(asked))
                    .findFirst()
                    .orElseThrow(() -> Refusal.of(403, "foreign-post", "您在单位“" + asked + "”没有岗位"));
        }
        return switch (posts.size()) {
            case 0 -> throw Refusal.of(403, "no-post", "您没有任何岗位，请联系单位管理员");
            case 1 -> posts.getFirst();
            default ->
                throw Refusal.of(
                        400,
                        "post-required",
                        "您有多个岗位，请用请求头 X-Post 指明单位代码",
                        Map.of("posts", posts.stream().map(PostClaim::unit).toList()));
        };
    }
}
