package cn.tiaokuai.keycloak.posts;

import cn.tiaokuai.keycloak.units.Hierarchy;
import cn.tiaokuai.keycloak.units.LiveUnits;
import cn.tiaokuai.keycloak.units.UnitGroup;
import cn.tiaokuai.keycloak.units.UnitPublisherFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.IDToken;

/**
 * Writes the claim {@code posts} into access tokens: for every unit in which the person is a member of the unit's group, of
 * an office or of a post group, the realm roles mapped to that very group. Roles are not inherited from groups above, as
 * Keycloak itself would do: the head's role mapped to an office is not that of the posts inside it.
 */
public final class PostsMapper extends AbstractOIDCProtocolMapper implements OIDCAccessTokenMapper {

    static final String CLAIM = "posts";

    @Override
    protected void setClaim(
            IDToken token,
            ProtocolMapperModel mapping,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext clientSession) {
        Hierarchy.Units units = new LiveUnits(session, userSession.getRealm());
        Hierarchy hierarchy = new Hierarchy(units, LocalDate.now(UnitPublisherFactory.ZONE));
        token.setOtherClaims(
                CLAIM, posts(userSession.getUser().getGroupsStream().toList(), hierarchy));
    }

    /** One claim per unit, by code; none for a unit that is closed today or has no code. */
    static List<PostClaim> posts(List<GroupModel> memberships, Hierarchy hierarchy) {
        Map<String, UnitGroup> byCode = new TreeMap<>();
        Map<String, Set<String>> roles = new TreeMap<>();
        Map<String, Set<String>> offices = new TreeMap<>();
        for (GroupModel group : memberships) {
            Optional<UnitGroup> unit = UnitGroup.nearest(group).filter(UnitGroup::hasCode);
            Set<String> given = roles(group);
            if (unit.isPresent() && !given.isEmpty()) {
                byCode.put(unit.get().code(), unit.get());
                roles.computeIfAbsent(unit.get().code(), _ -> new TreeSet<>()).addAll(given);
                offices.computeIfAbsent(unit.get().code(), _ -> new TreeSet<>()).addAll(offices(group));
            }
        }
        return byCode.values().stream()
                .flatMap(unit -> claim(unit, hierarchy.of(unit), roles.get(unit.code()), offices.get(unit.code())))
                .toList();
    }

    private static Stream<PostClaim> claim(
            UnitGroup unit, Hierarchy.Place place, Set<String> roles, Set<String> offices) {
        return place.active()
                ? Stream.of(new PostClaim(
                        unit.code(), place.path(), place.linePath(), List.copyOf(roles), List.copyOf(offices)))
                : Stream.empty();
    }

    private static Set<String> roles(GroupModel group) {
        Set<String> names = new TreeSet<>();
        group.getRealmRoleMappingsStream().map(RoleModel::getName).forEach(names::add);
        return names;
    }

    /** The offices on the way from a membership up to its unit. */
    private static Set<String> offices(GroupModel group) {
        Set<String> names = new TreeSet<>();
        for (GroupModel at = group; at != null && !UnitGroup.isUnit(at); at = at.getParent()) {
            if ("office".equals(at.getFirstAttribute("kind"))) {
                names.add(at.getName());
            }
        }
        return names;
    }

    @Override
    public String getId() {
        return "tiaokuai-posts-mapper";
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getDisplayType() {
        return "Posts (岗位)";
    }

    @Override
    public String getHelpText() {
        return "Writes the person's posts: unit, block path, line path and roles, from group memberships";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }
}
