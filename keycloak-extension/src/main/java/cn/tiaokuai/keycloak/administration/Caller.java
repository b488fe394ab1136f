package cn.tiaokuai.keycloak.administration;

import java.util.Set;
import org.keycloak.models.ClientModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.AccessToken;

/**
 * Who asks, in the post that they act in.
 *
 * @param unit group of the post's unit
 * @param code of that unit
 * @param roles held in it
 */
record Caller(
        UserModel person, AccessToken token, ClientModel client, GroupModel unit, String code, Set<String> roles) {

    boolean is(String role) {
        return roles.contains(role);
    }

    /** Whether the caller's rights end at the own subtree; the security and system administrators' do not. */
    boolean isBoundToUnit() {
        return !is(Roles.SECURITY_ADMIN) && !is(Roles.SYSTEM_ADMIN);
    }

    /** Whether the group is the caller's unit or lies below it, or the caller is bound to no unit. */
    boolean reaches(GroupModel group) {
        if (!isBoundToUnit()) {
            return true;
        }
        for (GroupModel at = group; at != null; at = at.getParent()) {
            if (at.getId().equals(unit.getId())) {
                return true;
            }
        }
        return false;
    }

    boolean isSelf(UserModel other) {
        return person.getId().equals(other.getId());
    }
}
