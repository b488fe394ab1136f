package cn.tiaokuai.testkit;

import cn.tiaokuai.launcher.parts.PartsAddresses;
import cn.tiaokuai.launcher.parts.Roles;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives a service under test its real neighbours, with an empty database and no old events:
 *
 * <pre>{@code
 * @QuarkusTest
 * @WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "review"))
 * }</pre>
 */
public class RealServers implements QuarkusTestResourceLifecycleManager {

    /** Notes in the JVM which databases are emptied: a service that Quarkus restarts between test classes keeps its data. */
    private static final String EMPTIED = "tiaokuai.test.emptied.";

    private String database;

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.get("database");
        if (!Roles.SERVICE_DATABASES.contains(database)) {
            throw new IllegalArgumentException("@ResourceArg database must be one of " + Roles.SERVICE_DATABASES);
        }
    }

    @Override
    public Map<String, String> start() {
        PartsAddresses servers = Servers.addresses();
        if (System.setProperty(EMPTIED + database, "true") == null) {
            Database.empty(database);
            Topics.forget(database + "-service");
        }
        return Map.of(
                "TIAOKUAI_MODE", "local",
                "TIAOKUAI_DB_URL", servers.jdbcUrl(database),
                "TIAOKUAI_DB_APP_USER", Roles.app(database),
                "TIAOKUAI_DB_APP_PASSWORD", servers.secrets().role(Roles.app(database)),
                "TIAOKUAI_DB_OWNER_USER", Roles.owner(database),
                "TIAOKUAI_DB_OWNER_PASSWORD", servers.secrets().role(Roles.owner(database)),
                "TIAOKUAI_KAFKA", servers.kafkaBootstrap(),
                "TIAOKUAI_AUTH_URL", servers.realmUrl(),
                "TIAOKUAI_AUTH_ISSUER", servers.issuer());
    }

    @Override
    public void stop() {
        // The servers end with the JVM, or with ./tk test.
    }
}
