package cn.tiaokuai.keycloak.administration;

import cn.tiaokuai.keycloak.posts.HeldRoles;
import cn.tiaokuai.keycloak.units.LiveUnits;
import cn.tiaokuai.keycloak.units.UnitGroup;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/** What one caller finds and may touch. What lies outside the own subtree is answered like what is not there. */
record Reach(KeycloakSession session, RealmModel realm, Caller caller) {

    static Reach of(Exchange exchange, Caller caller) {
        return new Reach(exchange.session(), exchange.realm(), caller);
    }

    GroupModel group(String id) {
        return Optional.ofNullable(session.groups().getGroupById(realm, id))
                .filter(caller::reaches)
                .filter(group -> UnitGroup.nearest(group).isPresent())
                .orElseThrow(Refusal::notFound);
    }

    GroupModel unit(String code) {
        return new LiveUnits(session, realm)
                .withCode(code)
                .map(UnitGroup::id)
                .map(this::group)
                .orElseThrow(Refusal::notFound);
    }

    /** Somebody with a post within reach. */
    UserModel person(String id) {
        return Optional.ofNullable(session.users().getUserById(realm, id))
                .filter(person -> person.getServiceAccountClientLink() == null)
                .filter(person ->
                        !caller.isBoundToUnit() || person.getGroupsStream().anyMatch(caller::reaches))
                .orElseThrow(Refusal::notFound);
    }

    /** Refuses to touch an account that is the caller's own, is somebody's elsewhere, too, or can do what the caller may not give. */
    void requireAccount(UserModel person) {
        requireOther(person);
        List<GroupModel> groups = person.getGroupsStream().toList();
        if (!groups.stream().allMatch(caller::reaches)) {
            throw Refusal.of(403, "person-elsewhere", "该人员在您管理范围以外另有岗位，账号由共同的上级管理");
        }
        groups.forEach(group -> requireGrantable(group, roles(group)));
        Set<String> direct = new TreeSet<>(HeldRoles.of(person));
        groups.forEach(group -> direct.removeAll(roles(group)));
        requireGrantable(caller.unit(), direct);
    }

    void requireOther(UserModel person) {
        if (caller.isSelf(person)) {
            throw Refusal.of(403, "own-rights", "不能更改自己的账号和岗位");
        }
    }

    /** Refuses roles beyond the set that the security administrator allows. */
    void requireGrantable(GroupModel group, Collection<String> roles) {
        Set<String> beyond = new TreeSet<>(roles);
        beyond.removeAll(new RoleSets(realm).grantable(caller, group));
        if (!beyond.isEmpty()) {
            throw Refusal.of(403, "role-above", "您不能授予或收回角色：" + String.join("、", beyond));
        }
    }

    static Set<String> roles(GroupModel group) {
        Set<String> names = new TreeSet<>();
        group.getRealmRoleMappingsStream().map(RoleModel::getName).forEach(names::add);
        return names;
    }
}
