package cn.tiaokuai.keycloak.posts;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.keycloak.models.Constants;
import org.keycloak.models.RoleMapperModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/**
 * The realm roles somebody holds, in whichever unit, open or closed: those of the very groups of which they are a member, as
 * in tokens, and those given to them directly, which tokens do not carry but Keycloak's own consoles count. What everybody has in Keycloak is left out.
 */
public final class HeldRoles {

    private HeldRoles() {}

    /** Names, sorted. */
    public static Set<String> of(UserModel person) {
        Set<String> names = new TreeSet<>();
        Stream.concat(Stream.of(person), person.getGroupsStream())
                .flatMap(RoleMapperModel::getRealmRoleMappingsStream)
                .map(RoleModel::getName)
                .filter(name -> !name.startsWith(Constants.DEFAULT_ROLES_ROLE_PREFIX))
                .forEach(names::add);
        return names;
    }
}
