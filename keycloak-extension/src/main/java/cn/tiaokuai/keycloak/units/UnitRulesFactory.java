package cn.tiaokuai.keycloak.units;

import cn.tiaokuai.keycloak.BeforeCommit;
import cn.tiaokuai.keycloak.LifeCycleOnly;
import cn.tiaokuai.keycloak.RefusedChange;
import org.keycloak.models.GroupModel.GroupCreatedEvent;
import org.keycloak.models.GroupModel.GroupEvent;
import org.keycloak.models.GroupModel.GroupUpdatedEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderEvent;

/**
 * Holds every change of groups against {@link UnitRules} just before it is committed, whoever makes it: console, REST or
 * import. A code used twice would hand one unit's rights to another.
 */
public final class UnitRulesFactory extends LifeCycleOnly {

    private static final String TOUCHED = UnitRulesFactory.class.getName();

    @Override
    public void postInit(KeycloakSessionFactory sessions) {
        sessions.register(UnitRulesFactory::heard);
    }

    private static void heard(ProviderEvent event) {
        switch (event) {
            case GroupCreatedEvent created -> checkBeforeCommit(created);
            case GroupUpdatedEvent updated -> checkBeforeCommit(updated);
            default -> {}
        }
    }

    private static void checkBeforeCommit(GroupEvent event) {
        RealmModel realm = event.getRealm();
        if (realm != null && UnitPublisherFactory.REALM.equals(realm.getName())) {
            KeycloakSession session = event.getKeycloakSession();
            BeforeCommit.check(
                    session, TOUCHED, event.getGroup().getId(), groups -> UnitCheck.refusal(session, realm, groups)
                            .ifPresent(reason -> {
                                throw new RefusedChange(reason);
                            }));
        }
    }

    @Override
    public String getId() {
        return "tiaokuai-unit-rules";
    }
}
