package cn.tiaokuai.keycloak.administration;

import cn.tiaokuai.keycloak.posts.HeldRoles;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** What must hold of the three administrators after every change, looked at in the change's own transaction. */
record AdministratorRules(KeycloakSession session, RealmModel realm) {

    /** Why a person cannot hold what they hold now. */
    static Optional<String> conflict(UserModel person) {
        return Roles.conflict(HeldRoles.of(person)).map(reason -> "人员“" + person.getUsername() + "”：" + reason);
    }

    /** The kind of administrator of which this transaction would leave none, though there was one before. */
    Optional<String> gone() {
        return Roles.THREE.stream()
                .sorted()
                .filter(kind -> !isHeld(session, realm, kind))
                .filter(this::wasHeld)
                .findFirst();
    }

    /**
     * Refuses what breaks one of the rules.
     *
     * @param changed people whose roles may have changed
     * @throws Refusal 409
     */
    void require(Stream<UserModel> changed) {
        changed.forEach(AdministratorRules::requireNoConflict);
        gone().ifPresent(kind -> {
            throw Refusal.of(409, "last-administrator", wouldBeGone(kind));
        });
    }

    /** For who was nobody before: no administrator goes by that. */
    static void requireNoConflict(UserModel person) {
        conflict(person).ifPresent(reason -> {
            throw Refusal.of(409, "roles-exclusive", reason);
        });
    }

    static String wouldBeGone(String kind) {
        return "至少须保留一名可用的“" + kind + "”，请先任命接任者";
    }

    private boolean wasHeld(String kind) {
        String id = realm.getId();
        return KeycloakModelUtils.runJobInTransactionWithResult(session.getKeycloakSessionFactory(), before -> {
            RealmModel same = before.realms().getRealm(id);
            if (same == null) {
                return false;
            }
            before.getContext().setRealm(same);
            return isHeld(before, same, kind);
        });
    }

    private static boolean isHeld(KeycloakSession in, RealmModel of, String kind) {
        RoleModel role = of.getRole(kind);
        return role != null
                && in.groups().getGroupsByRoleStream(of, role, null, null).toList().stream()
                        .flatMap(group -> in.users().getGroupMembersStream(of, group).toList().stream())
                        .anyMatch(UserModel::isEnabled);
    }
}
