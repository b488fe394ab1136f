package cn.tiaokuai.launcher.parts;

import cn.tiaokuai.launcher.process.Ports;
import java.nio.file.Path;

/**
 * PostgreSQL, Kafka and Keycloak for one test run: free ports, random passwords, data in a folder that the caller
 * may delete afterwards. Each is started by the first call that asks for it.
 */
public final class TestParts implements AutoCloseable {

    private final Parts parts;
    private final Path folder;
    private final Secrets secrets = Secrets.random();
    private PostgresServer postgres;
    private KafkaBroker kafka;
    private KeycloakServer keycloak;

    /** Starts nothing yet.
     * @param folder new and empty; holds data and log files */
    public TestParts(Parts parts, Path folder) {
        this.parts = parts;
        this.folder = folder.toAbsolutePath();
    }

    public Secrets secrets() {
        return secrets;
    }

    /** Running and ready, with databases and roles. */
    public synchronized PostgresServer postgres() {
        if (postgres == null) {
            postgres = ready(new PostgresServer(
                    new PostgresServer.Settings(parts, folder.resolve("postgres"), logs(), Ports.free(), secrets)));
        }
        return postgres;
    }

    /** Running and ready, with topics. */
    public synchronized KafkaBroker kafka() {
        if (kafka == null) {
            kafka = ready(new KafkaBroker(
                    new KafkaBroker.Settings(parts, folder.resolve("kafka"), logs(), Ports.free(), Ports.free())));
        }
        return kafka;
    }

    /** Running and ready, with the realm; starts the other two as well, which it needs. */
    public synchronized KeycloakServer keycloak() {
        if (keycloak == null) {
            int port = Ports.free();
            keycloak = ready(new KeycloakServer(new KeycloakServer.Settings(
                    parts,
                    folder.resolve("keycloak"),
                    logs(),
                    port,
                    Ports.free(),
                    "http://127.0.0.1:" + port,
                    postgres().jdbcUrl("keycloak"),
                    secrets,
                    kafka().bootstrap(),
                    "local")));
        }
        return keycloak;
    }

    /** Where all three are, starting those that do not run yet. */
    public PartsAddresses addresses() {
        return PartsAddresses.of(this);
    }

    @Override
    public synchronized void close() {
        for (Server server : new Server[] {keycloak, kafka, postgres}) {
            if (server != null) {
                server.close();
            }
        }
    }

    private Path logs() {
        return folder.resolve("logs");
    }

    private static <S extends Server> S ready(S server) {
        server.start();
        try {
            server.awaitReady();
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
        return server;
    }
}
