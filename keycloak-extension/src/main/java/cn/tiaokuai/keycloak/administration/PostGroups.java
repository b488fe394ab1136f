package cn.tiaokuai.keycloak.administration;

import cn.tiaokuai.keycloak.units.UnitGroup;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.keycloak.models.GroupModel;
import org.keycloak.models.RoleModel;

/** Keycloak's groups as this administration makes and changes them. */
record PostGroups(Exchange exchange) {

    /** The child of that name, if there is one. */
    static Optional<GroupModel> child(GroupModel parent, String name) {
        return parent.getSubGroupsStream(name, true, null, null)
                .filter(group -> group.getName().equals(name))
                .findFirst();
    }

    GroupModel add(GroupModel parent, String kind, String name, Collection<String> roles) {
        GroupModel group = exchange.session().groups().createGroup(exchange.realm(), name, parent);
        group.setSingleAttribute(UnitGroup.KIND, kind);
        roles.forEach(role -> group.grantRole(role(role)));
        return group;
    }

    void edit(GroupModel group, String name, Collection<String> roles) {
        if (!group.getName().equals(name)) {
            requireFree(group.getParent(), name);
            group.setName(name);
        }
        Set<String> gone = new TreeSet<>(Reach.roles(group));
        gone.removeAll(roles);
        gone.forEach(role -> group.deleteRoleMapping(role(role)));
        roles.forEach(role -> group.grantRole(role(role)));
    }

    static void requireFree(GroupModel parent, String name) {
        if (parent != null && child(parent, name).isPresent()) {
            throw taken(name);
        }
    }

    static Refusal taken(String name) {
        return Refusal.of(409, "already-exists", "同一单位下已有“" + name + "”");
    }

    private RoleModel role(String name) {
        return Optional.ofNullable(exchange.realm().getRole(name))
                .orElseThrow(() -> Refusal.invalid("roles", "没有角色“" + name + "”"));
    }
}
