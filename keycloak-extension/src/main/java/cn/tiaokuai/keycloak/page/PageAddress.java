package cn.tiaokuai.keycloak.page;

import cn.tiaokuai.keycloak.LifeCycleOnly;
import java.util.Set;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;

/**
 * Lets the page be signed in to from the address that {@code TIAOKUAI_PUBLIC_URL} names at this start. The realm's file is
 * read only once: after a move to another host or port people could not sign in any more without this.
 */
public final class PageAddress extends LifeCycleOnly {

    private static final String REALM = "tiaokuai";
    private static final String CLIENT = "tiaokuai-web";

    @Override
    public void postInit(KeycloakSessionFactory sessions) {
        String address = System.getenv("TIAOKUAI_PUBLIC_URL");
        if (address != null && !address.isBlank()) {
            sessions.register(event -> heard(event, address.strip()));
        }
    }

    private static void heard(ProviderEvent event, String address) {
        if (event instanceof PostMigrationEvent started) {
            KeycloakModelUtils.runJobInTransaction(started.getFactory(), session -> move(session, address));
        }
    }

    private static void move(KeycloakSession session, String address) {
        var realm = session.realms().getRealmByName(REALM);
        if (realm == null) {
            return;
        }
        session.getContext().setRealm(realm);
        ClientModel page = realm.getClientByClientId(CLIENT);
        if (page != null && !address.equals(page.getRootUrl())) {
            page.setRootUrl(address);
            page.setRedirectUris(Set.of(address + "/*"));
        }
    }

    @Override
    public String getId() {
        return "tiaokuai-page-address";
    }
}
