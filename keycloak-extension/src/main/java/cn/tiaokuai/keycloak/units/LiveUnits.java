package cn.tiaokuai.keycloak.units;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Units looked up one by one, for the few that a token needs: groups by id come from Keycloak's own cache, which it keeps
 * right; only a line superior costs a query, because Keycloak knows no cache by attribute.
 */
public final class LiveUnits implements Hierarchy.Units {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Map<String, Optional<UnitGroup>> byCode = new HashMap<>();

    public LiveUnits(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    @Override
    public Optional<UnitGroup> above(UnitGroup unit) {
        return Optional.ofNullable(unit.groupAbove())
                .map(id -> session.groups().getGroupById(realm, id))
                .flatMap(UnitGroup::nearest);
    }

    @Override
    public Optional<UnitGroup> withCode(String code) {
        return byCode.computeIfAbsent(code, new UnitTable(session, realm)::withCode);
    }
}
