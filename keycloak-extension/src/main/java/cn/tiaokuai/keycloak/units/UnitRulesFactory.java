package cn.tiaokuai.keycloak.units;

import cn.tiaokuai.keycloak.LifeCycleOnly;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.AbstractKeycloakTransaction;
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
public final class UnitRulesFactory implements EventListenerProviderFactory {

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
        if (realm == null || !UnitPublisherFactory.REALM.equals(realm.getName())) {
            return;
        }
        KeycloakSession session = event.getKeycloakSession();
        @SuppressWarnings("unchecked") // nobody else knows the name
        Set<String> touched = session.getAttribute(TOUCHED, Set.class);
        if (touched == null) {
            touched = new LinkedHashSet<>();
            session.setAttribute(TOUCHED, touched);
            session.getTransactionManager().enlistPrepare(new Check(session, realm, touched));
        }
        touched.add(event.getGroup().getId());
    }

    private static final class Check extends AbstractKeycloakTransaction {

        private final KeycloakSession session;
        private final RealmModel realm;
        private final Set<String> touched;

        Check(KeycloakSession session, RealmModel realm, Set<String> touched) {
            this.session = session;
            this.realm = realm;
            this.touched = touched;
        }

        @Override
        protected void commitImpl() {
            session.removeAttribute(TOUCHED);
            AllUnits all = AllUnits.in(session, realm);
            UnitRules.refusal(touched.stream().map(all::withId).flatMap(Optional::stream), all)
                    .ifPresent(reason -> {
                        throw new UnitRefused(reason);
                    });
        }

        @Override
        protected void rollbackImpl() {
            session.removeAttribute(TOUCHED);
        }
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return LifeCycleOnly.LISTENER;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void close() {}

    @Override
    public String getId() {
        return "tiaokuai-unit-rules";
    }
}
