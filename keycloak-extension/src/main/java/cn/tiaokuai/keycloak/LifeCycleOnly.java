package cn.tiaokuai.keycloak;

import org.keycloak.Config;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;

/**
 * A factory that wants nothing but its life cycle, which Keycloak gives to those of known kinds only. It needs no entry in the
 * realm's list of listeners.
 */
public abstract class LifeCycleOnly implements EventListenerProviderFactory {

    @Override
    public final EventListenerProvider create(KeycloakSession session) {
        return Deaf.LISTENER;
    }

    @Override
    public final void init(Config.Scope config) {}

    @Override
    public void close() {}

    private static final class Deaf implements EventListenerProvider {

        private static final EventListenerProvider LISTENER = new Deaf();

        @Override
        public void onEvent(Event event) {}

        @Override
        public void onEvent(AdminEvent event, boolean includeRepresentation) {}

        @Override
        public void close() {}
    }
}
