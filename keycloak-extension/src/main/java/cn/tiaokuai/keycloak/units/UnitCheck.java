package cn.tiaokuai.keycloak.units;

import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Holds groups as they are now, changed and not yet committed, against {@link UnitRules}. */
public final class UnitCheck {

    private UnitCheck() {}

    /** The first reason, in Chinese, why one of these groups cannot be stored. */
    public static Optional<String> refusal(KeycloakSession session, RealmModel realm, Set<String> groups) {
        AllUnits all = AllUnits.in(session, realm);
        return UnitRules.refusal(groups.stream().map(all::withId).flatMap(Optional::stream), all);
    }
}
