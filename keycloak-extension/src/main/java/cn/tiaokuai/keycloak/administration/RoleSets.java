package cn.tiaokuai.keycloak.administration;

import cn.tiaokuai.keycloak.units.UnitGroup;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.keycloak.models.GroupModel;
import org.keycloak.models.RealmModel;

/**
 * What unit administrators may give: sets of roles by name, kept as attributes of the realm. A unit has the set that its
 * group names, or else that of the nearest unit above it, or else the standard one.
 */
record RoleSets(RealmModel realm) {

    static final String STANDARD = "standard";
    static final String ATTRIBUTE = "roleSet";
    private static final String PREFIX = "tiaokuai.role-set.";

    /**
     * A set.
     *
     * @param roles sorted
     */
    record RoleSet(String name, List<String> roles) {}

    List<RoleSet> all() {
        return realm.getAttributes().keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> key.substring(PREFIX.length()))
                .sorted()
                .map(this::named)
                .toList();
    }

    boolean exists(String name) {
        return realm.getAttribute(PREFIX + name) != null;
    }

    /** The set of that name; empty where there is none, so that nothing can be given by it. */
    RoleSet named(String name) {
        String kept = realm.getAttribute(PREFIX + name);
        return new RoleSet(
                name,
                kept == null || kept.isBlank()
                        ? List.of()
                        : new TreeSet<>(List.of(kept.split(","))).stream().toList());
    }

    void keep(String name, Collection<String> roles) {
        realm.setAttribute(PREFIX + name, String.join(",", new TreeSet<>(roles)));
    }

    void remove(String name) {
        realm.removeAttribute(PREFIX + name);
    }

    static String nameFor(GroupModel group) {
        for (GroupModel at = group; at != null; at = at.getParent()) {
            String name = at.getFirstAttribute(ATTRIBUTE);
            if (name != null && UnitGroup.isUnit(at)) {
                return name;
            }
        }
        return STANDARD;
    }

    /** Roles that this caller may give, take, and change the holders of, in a group. */
    Set<String> grantable(Caller caller, GroupModel group) {
        if (caller.is(Roles.SECURITY_ADMIN)) {
            return Roles.ADMINISTRATORS;
        }
        Set<String> both = new TreeSet<>(named(nameFor(caller.unit())).roles());
        both.retainAll(named(nameFor(group)).roles());
        both.removeAll(Roles.THREE);
        return both;
    }
}
