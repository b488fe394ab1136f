package cn.tiaokuai.keycloak;

import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;

/**
 * Listener of factories that want nothing but a factory's life cycle, which Keycloak gives to those of known kinds only.
 * They need no entry in the realm's list of listeners.
 */
public final class LifeCycleOnly implements EventListenerProvider {

    public static final EventListenerProvider LISTENER = new LifeCycleOnly();

    private LifeCycleOnly() {}

    @Override
    public void onEvent(Event event) {}

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {}

    @Override
    public void close() {}
}
