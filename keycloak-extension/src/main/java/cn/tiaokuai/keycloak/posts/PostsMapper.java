package cn.tiaokuai.keycloak.posts;

import cn.tiaokuai.keycloak.units.Hierarchy;
import cn.tiaokuai.keycloak.units.LiveUnits;
import cn.tiaokuai.keycloak.units.UnitGroup;
import cn.tiaokuai.keycloak.units.UnitPublisherFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.IDToken;

/**
 * Writes the claim {@code posts} into access tokens: for every unit in which the person is a member of the unit's group, of
 * an office or of a post group, the realm roles mapped to that very group. Roles are not inherited from groups above, as
 * Keycloak itself would do: the head's role mapped to an office is not that of the posts inside it. Whoever has posts by a service
 * account is told to be a machine, in the claim {@code machine}: one mapper writes both, so that none comes without the other.
 */
public final class PostsMapper extends AbstractOIDCProtocolMapper implements OIDCAccessTokenMapper {

    static final String CLAIM = "posts";
    private static final String MACHINE = "machine";

    @Override
    protected void setClaim(
            IDToken token,
            ProtocolMapperModel mapping,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext clientSession) {
        Hierarchy.Units units = new LiveUnits(session, userSession.getRealm());
        Hierarchy hierarchy = new Hierarchy(units, LocalDate.now(UnitPublisherFactory.ZONE));
        UserModel holder = userSession.getUser();
        token.setOtherClaims(CLAIM, posts(holder.getGroupsStream().toList(), hierarchy));
        if (holder.getServiceAccountClientLink() != null) {
            token.setOtherClaims(
                    MACHINE, MachineClaim.of(clientSession.getClientSession().getClient()));
        }
    }

    /** One claim per unit, by code; none for a unit that is closed today or has no code. */
    public static List<PostClaim> posts(List<GroupModel> memberships, Hierarchy hierarchy) {
        Map<String, InUnit> units = new TreeMap<>();
        for (GroupModel group : memberships) {
            UnitGroup.nearest(group).filter(UnitGroup::hasCode).ifPresent(unit -> units.computeIfAbsent(
                            unit.code(), _ -> new InUnit(unit))
                    .add(roles(group), offices(group)));
        }
        return units.values().stream()
                .filter(in -> !in.roles.isEmpty())
                .flatMap(in -> in.claim(hierarchy.of(in.unit)))
                .toList();
    }

    /** What a person is in one unit. */
    private static final class InUnit {

        final UnitGroup unit;
        final Set<String> roles = new TreeSet<>();

        /** Given to groups that are in no office: they count in each office that the person is in. */
        private final Set<String> outside = new TreeSet<>();

        private final Map<String, Set<String>> offices = new TreeMap<>();

        InUnit(UnitGroup unit) {
            this.unit = unit;
        }

        void add(Set<String> given, Set<String> in) {
            roles.addAll(given);
            if (in.isEmpty()) {
                outside.addAll(given);
            }
            in.forEach(office ->
                    offices.computeIfAbsent(office, _ -> new TreeSet<>()).addAll(given));
        }

        Stream<PostClaim> claim(Hierarchy.Place place) {
            return place.active()
                    ? Stream.of(
                            new PostClaim(unit.code(), place.path(), place.linePath(), List.copyOf(roles), inOffices()))
                    : Stream.empty();
        }

        private List<PostClaim.OfficeClaim> inOffices() {
            List<PostClaim.OfficeClaim> claims = new ArrayList<>();
            offices.forEach((name, given) -> {
                Set<String> all = new TreeSet<>(given);
                all.addAll(outside);
                if (!all.isEmpty()) {
                    claims.add(new PostClaim.OfficeClaim(name, List.copyOf(all)));
                }
            });
            return claims;
        }
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
            if (UnitGroup.OFFICE.equals(at.getFirstAttribute(UnitGroup.KIND))) {
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
