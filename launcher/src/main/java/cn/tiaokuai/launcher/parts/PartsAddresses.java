package cn.tiaokuai.launcher.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Where the servers of a test run are. {@code ./tk test} starts them once, writes this down in a file and names the
 * file to all tests in the environment variable {@value #VARIABLE}. Keys of the file:
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><td>{@code postgres.host}, {@code postgres.port}</td><td>the server; databases as in deploy/postgres</td></tr>
 * <tr><td>{@code postgres.superuser}, {@code keycloak.admin}, {@code postgres.role.ROLE}</td>
 *     <td>passwords: of the role postgres, of the master realm's admin, of each of {@link Roles#ALL}</td></tr>
 * <tr><td>{@code kafka.bootstrap}</td><td>bootstrap servers; topics exist</td></tr>
 * <tr><td>{@code keycloak.url}</td><td>base with /auth, for tokens and administration</td></tr>
 * <tr><td>{@code keycloak.realm-url}</td><td>{@code TIAOKUAI_AUTH_URL} of a service</td></tr>
 * <tr><td>{@code keycloak.issuer}</td><td>{@code TIAOKUAI_AUTH_ISSUER} of a service</td></tr>
 * </table>
 */
public record PartsAddresses(int postgresPort, String kafkaBootstrap, String realmUrl, String issuer, Secrets secrets) {

    public static final String VARIABLE = "TIAOKUAI_TEST_PARTS";

    static PartsAddresses of(TestParts parts) {
        return new PartsAddresses(
                parts.postgres().databases().port(),
                parts.kafka().bootstrap(),
                parts.keycloak().realmUrl(),
                parts.keycloak().issuer(),
                parts.secrets());
    }

    /** What the environment variable points to, if it is set. */
    public static Optional<PartsAddresses> given() {
        return Optional.ofNullable(System.getenv(VARIABLE))
                .filter(file -> !file.isBlank())
                .map(file -> read(Path.of(file)));
    }

    public static PartsAddresses read(Path file) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the addresses of the test servers from " + file, e);
        }
        return new PartsAddresses(
                Integer.parseInt(properties.getProperty("postgres.port")),
                properties.getProperty("kafka.bootstrap"),
                properties.getProperty("keycloak.realm-url"),
                properties.getProperty("keycloak.issuer"),
                new Secrets(properties.stringPropertyNames().stream()
                        .filter(Secrets::isKey)
                        .collect(Collectors.toMap(key -> key, properties::getProperty))));
    }

    public void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.putAll(secrets.values());
        properties.putAll(Map.of(
                "postgres.host",
                "127.0.0.1",
                "postgres.port",
                Integer.toString(postgresPort),
                "kafka.bootstrap",
                kafkaBootstrap,
                "keycloak.url",
                keycloakUrl(),
                "keycloak.realm-url",
                realmUrl,
                "keycloak.issuer",
                issuer));
        try (var writer = Files.newBufferedWriter(file)) {
            properties.store(writer, "Servers of one test run; see PartsAddresses");
        }
    }

    /** Base of Keycloak, with its path. */
    public String keycloakUrl() {
        return realmUrl.substring(0, realmUrl.indexOf("/realms/"));
    }

    /** Address of one database for JDBC. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgresPort + "/" + database;
    }

    /** To empty databases between tests. */
    public Databases databases(Parts parts) {
        return new Databases(postgresPort, secrets, parts.databasesSql());
    }
}
