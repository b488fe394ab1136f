package cn.tiaokuai.launcher.parts;

import cn.tiaokuai.launcher.process.AotCache;
import cn.tiaokuai.launcher.process.Child;
import cn.tiaokuai.launcher.process.Command;
import cn.tiaokuai.launcher.process.Health;
import cn.tiaokuai.launcher.process.Ready;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keycloak on 127.0.0.1 with our providers and, from its first start on, the realm of deploy/keycloak. */
public final class KeycloakServer extends JavaServer {

    /** Path of everything below the host, fixed when Keycloak is built. */
    public static final String PATH = "/auth";

    public static final String ADMIN = "admin";
    public static final String REALM = "tiaokuai";

    /**
     * Where, on which ports and with what around it.
     *
     * @param instance folder for what this one instance writes
     * @param logs folder of log files
     * @param publicUrl the address browsers use, without {@link #PATH}; the page may be signed in to from nowhere else
     * @param databaseUrl JDBC address of the database {@code keycloak}
     * @param kafka bootstrap servers, for the directory of units
     * @param mode {@code TIAOKUAI_MODE}: local or production
     */
    public record Settings(
            Parts parts,
            Path instance,
            Path logs,
            int port,
            int managementPort,
            String publicUrl,
            String databaseUrl,
            Secrets secrets,
            String kafka,
            String mode) {}

    private final Settings settings;

    public KeycloakServer(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "keycloak";
    }

    /** Where services fetch keys: direct, not through the front door. */
    public String realmUrl() {
        return "http://127.0.0.1:" + settings.port() + PATH + "/realms/" + REALM;
    }

    /** What tokens carry as {@code iss}. */
    public String issuer() {
        return settings.publicUrl() + PATH + "/realms/" + REALM;
    }

    @Override
    protected AotCache cache() {
        return KeycloakJava.cache(settings.parts().caches(), settings.parts().keycloakHome());
    }

    @Override
    protected Child launch(List<String> cacheOptions) {
        Path home = settings.parts().keycloakHome();
        prepareInstance(home);
        List<String> arguments = new ArrayList<>(List.of("start", "--optimized"));
        if (Files.exists(settings.parts().realm())) {
            arguments.add("--import-realm");
        }
        return Child.start(new Command(
                name(),
                KeycloakJava.server(home, settings.instance(), cacheOptions, arguments),
                environment(),
                settings.instance(),
                settings.logs().resolve("keycloak.log"),
                Command.Signal.TERM));
    }

    @Override
    public void awaitReady() {
        String health = "http://127.0.0.1:" + settings.managementPort() + "/health/ready";
        Ready.await(child(), Duration.ofMinutes(3), () -> Health.isUp(health));
    }

    /** What Keycloak is told through environment variables. */
    public Map<String, String> environment() {
        return new TreeMap<>(Map.ofEntries(
                Map.entry("KC_DB_URL", settings.databaseUrl()),
                Map.entry("KC_DB_USERNAME", Roles.KEYCLOAK),
                Map.entry("KC_DB_PASSWORD", settings.secrets().role(Roles.KEYCLOAK)),
                Map.entry("KC_DB_POOL_INITIAL_SIZE", "1"),
                Map.entry("KC_DB_POOL_MAX_SIZE", "15"),
                // Keycloak has no option of its own for it: after a database that died, connections that died with it
                // are
                // found before somebody's sign-in fails on each.
                Map.entry("QUARKUS_DATASOURCE_JDBC_VALIDATE_ON_BORROW", "true"),
                // One Keycloak only: without this it opens cluster ports on every address of the machine.
                Map.entry("KC_CACHE", "local"),
                Map.entry("KC_HTTP_ENABLED", "true"),
                Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_PORT", Integer.toString(settings.port())),
                Map.entry("KC_HTTP_MANAGEMENT_PORT", Integer.toString(settings.managementPort())),
                Map.entry("KC_HOSTNAME", settings.publicUrl() + PATH),
                Map.entry("KC_HOSTNAME_BACKCHANNEL_DYNAMIC", "true"),
                Map.entry("KC_PROXY_HEADERS", "xforwarded"),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", settings.secrets().keycloakAdmin()),
                Map.entry("TIAOKUAI_MODE", settings.mode()),
                Map.entry("TIAOKUAI_PUBLIC_URL", settings.publicUrl()),
                Map.entry("TIAOKUAI_KAFKA", settings.kafka())));
    }

    /** Links to the shared build beside a data folder of its own, so that several can run from one build. */
    private void prepareInstance(Path home) {
        try {
            Files.createDirectories(settings.instance().resolve("data/import"));
            for (String shared : List.of("lib", "providers", "conf", "themes")) {
                Path link = settings.instance().resolve(shared);
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, home.resolve(shared));
            }
            if (Files.exists(settings.parts().realm())) {
                Files.copy(
                        settings.parts().realm(),
                        settings.instance().resolve("data/import/realm.json"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare " + settings.instance(), e);
        }
    }
}
