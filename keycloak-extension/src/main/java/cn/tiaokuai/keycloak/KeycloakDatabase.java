package cn.tiaokuai.keycloak;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.Provider;

/**
 * Keycloak's database within the transaction of a session. The interface that gives it lies in keycloak-model-jpa, which cannot be
 * built against: its parent is in no registry that we reach. Keycloak itself always has it, so that its name is enough.
 */
public final class KeycloakDatabase {

    private static final String PROVIDER = "org.keycloak.connections.jpa.JpaConnectionProvider";

    private KeycloakDatabase() {}

    /** Reads and writes with everything that the session does. */
    public static EntityManager of(KeycloakSession session) {
        try {
            Class<?> kind = Class.forName(PROVIDER, true, session.getClass().getClassLoader());
            Provider connection = session.getProvider(kind.asSubclass(Provider.class));
            return (EntityManager) kind.getMethod("getEntityManager").invoke(connection);
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | IllegalAccessException
                | InvocationTargetException foreign) {
            throw new IllegalStateException("This Keycloak has no " + PROVIDER, foreign);
        }
    }
}
