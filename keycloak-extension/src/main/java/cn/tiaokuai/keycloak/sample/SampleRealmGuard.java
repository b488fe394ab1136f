package cn.tiaokuai.keycloak.sample;

import cn.tiaokuai.keycloak.LifeCycleOnly;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RealmModel.RealmPostCreateEvent;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;

/**
 * Lets Keycloak start with a sample realm, whose passwords everybody knows, in local mode only.
 */
public final class SampleRealmGuard extends LifeCycleOnly {

    static final String ATTRIBUTE = "tiaokuai.sample";

    @Override
    public void postInit(KeycloakSessionFactory sessions) {
        if (!"local".equals(System.getenv("TIAOKUAI_MODE"))) {
            sessions.register(this::heard);
        }
    }

    private void heard(ProviderEvent event) {
        switch (event) {
            // Thrown inside the import's transaction: the database stays clean.
            case RealmPostCreateEvent imported -> refuse(imported.getCreatedRealm());
            case PostMigrationEvent started ->
                KeycloakModelUtils.runJobInTransaction(
                        started.getFactory(),
                        session -> session.realms().getRealmsStream().forEach(SampleRealmGuard::refuse));
            default -> {}
        }
    }

    /** Whether everybody knows the passwords in it. */
    public static boolean isSample(RealmModel realm) {
        return "true".equals(realm.getAttribute(ATTRIBUTE));
    }

    private static void refuse(RealmModel realm) {
        if (isSample(realm)) {
            throw new IllegalStateException("Realm '" + realm.getName()
                    + "' holds sample accounts with published passwords (realm attribute " + ATTRIBUTE
                    + "=true). Keycloak starts with it only when the environment says TIAOKUAI_MODE=local.");
        }
    }

    @Override
    public String getId() {
        return "tiaokuai-sample-guard";
    }
}
