package cn.tiaokuai.keycloak.administration;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Offers {@link Administration} below {@code /auth/realms/tiaokuai/administration} (ADR 50). */
public final class AdministrationFactory implements RealmResourceProviderFactory {

    private static final int AT_ONCE = 60;
    private static final int PER_MINUTE = 120;

    /** Of what everybody may ask: a page that is read and searched as fast as one can needs less than this. */
    private final Rate rate = new Rate(AT_ONCE, PER_MINUTE);

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new RealmResourceProvider() {
            @Override
            public Object getResource() {
                return new Administration(session, rate);
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory sessions) {}

    @Override
    public void close() {}

    @Override
    public String getId() {
        return "administration";
    }
}
