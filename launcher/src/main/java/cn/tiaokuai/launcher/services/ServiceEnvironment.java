package cn.tiaokuai.launcher.services;

import cn.tiaokuai.launcher.parts.Roles;
import cn.tiaokuai.launcher.parts.Secrets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a service is told through environment variables, with the same keys here, in tests and in docker-compose.yml.
 *
 * @param mode local or production
 * @param host address to listen on
 * @param databaseUrl JDBC address of the service's own database
 * @param kafka bootstrap servers
 * @param realmUrl where keys are fetched
 * @param issuer what tokens must carry
 * @param state folder for what the service can make anew from its topics; null where it keeps nothing
 * @param others settings of this instance alone, for drills
 */
public record ServiceEnvironment(
        String mode,
        String host,
        int port,
        String databaseUrl,
        String database,
        Secrets secrets,
        String kafka,
        String realmUrl,
        String issuer,
        Path state,
        Map<String, String> others) {

    /** Database of the one service that sends mail. */
    private static final String MAILING = "review";

    public Map<String, String> variables() {
        Map<String, String> variables = new TreeMap<>(Map.ofEntries(
                Map.entry("TIAOKUAI_MODE", mode),
                Map.entry("TIAOKUAI_HTTP_HOST", host),
                Map.entry("TIAOKUAI_HTTP_PORT", Integer.toString(port)),
                // The front door of one machine stands beside the services.
                Map.entry("TIAOKUAI_TRUSTED_PROXIES", "127.0.0.1,[::1]"),
                Map.entry("TIAOKUAI_DB_URL", databaseUrl),
                Map.entry("TIAOKUAI_DB_APP_USER", Roles.app(database)),
                Map.entry("TIAOKUAI_DB_APP_PASSWORD", secrets.role(Roles.app(database))),
                Map.entry("TIAOKUAI_DB_OWNER_USER", Roles.owner(database)),
                Map.entry("TIAOKUAI_DB_OWNER_PASSWORD", secrets.role(Roles.owner(database))),
                Map.entry("TIAOKUAI_KAFKA", kafka),
                Map.entry("TIAOKUAI_AUTH_URL", realmUrl),
                Map.entry("TIAOKUAI_AUTH_ISSUER", issuer)));
        if (state != null) {
            variables.put("TIAOKUAI_STATE_DIR", state.toString());
            // RocksDB unpacks its library where it may be run from; a temporary folder often is not such a place.
            variables.put("ROCKSDB_SHAREDLIB_DIR", state.toString());
        }
        if (database.equals(MAILING)) {
            variables.putAll(MailSettings.of(System.getenv()));
        }
        variables.putAll(others);
        return variables;
    }
}
