package cn.tiaokuai.launcher.running;

import cn.tiaokuai.launcher.Layout;
import cn.tiaokuai.launcher.Port;
import cn.tiaokuai.launcher.front.Route;
import cn.tiaokuai.launcher.parts.JavaServer;
import cn.tiaokuai.launcher.parts.KafkaBroker;
import cn.tiaokuai.launcher.parts.KeycloakServer;
import cn.tiaokuai.launcher.parts.Parts;
import cn.tiaokuai.launcher.parts.PostgresServer;
import cn.tiaokuai.launcher.parts.Secrets;
import cn.tiaokuai.launcher.process.Ports;
import cn.tiaokuai.launcher.services.Service;
import cn.tiaokuai.launcher.services.ServiceEnvironment;
import cn.tiaokuai.launcher.services.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the whole system consists of on this machine; docker-compose.yml says the same for containers. */
public final class LocalSystem {

    private static final String MODE = "local";
    private static final String NOWHERE = "127.0.0.1:1";

    private final Layout layout;
    private final Parts parts;
    private final Secrets secrets;
    private final PostgresServer postgres;
    private final KafkaBroker kafka;
    private final KeycloakServer keycloak;

    public LocalSystem(Layout layout) {
        this.layout = layout;
        this.parts = Parts.of(layout.root());
        this.secrets = Secrets.keptIn(layout.secrets());
        this.postgres = new PostgresServer(new PostgresServer.Settings(
                parts, layout.data().resolve("postgres"), layout.logs(), Port.POSTGRES.number(), secrets));
        this.kafka = new KafkaBroker(new KafkaBroker.Settings(
                parts,
                layout.data().resolve("kafka"),
                layout.logs(),
                Port.KAFKA.number(),
                Port.KAFKA_CONTROLLER.number()));
        this.keycloak = new KeycloakServer(new KeycloakServer.Settings(
                parts,
                layout.data().resolve("keycloak"),
                layout.logs(),
                Port.KEYCLOAK.number(),
                Port.KEYCLOAK_MANAGEMENT.number(),
                address(),
                postgres.jdbcUrl("keycloak"),
                secrets,
                kafka.bootstrap(),
                MODE));
    }

    /** Where the front door is. */
    public static String address() {
        return "http://localhost:" + Port.FRONT.number();
    }

    public Parts parts() {
        return parts;
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public KafkaBroker kafka() {
        return kafka;
    }

    public KeycloakServer keycloak() {
        return keycloak;
    }

    public ServiceProcess service(Service service) {
        return new ServiceProcess(new ServiceProcess.Settings(
                service.title(),
                real(service.artefact(layout.root())),
                parts.caches(),
                layout.logs(),
                environment(service)));
    }

    /** The same path however one came here, so that the start-up cache fits. */
    private static Path real(Path artefact) {
        try {
            return artefact.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ServiceEnvironment environment(Service service) {
        return new ServiceEnvironment(
                MODE,
                "127.0.0.1",
                service.port().number(),
                postgres.jdbcUrl(service.database()),
                service.database(),
                secrets,
                kafka.bootstrap(),
                keycloak.realmUrl(),
                keycloak.issuer(),
                service.keepsState() ? layout.state(service.title()) : null,
                Map.of());
    }

    /**
     * A broker and a Keycloak beside the real ones, with ports and folders of their own. The Keycloak reaches no broker:
     * what it read at its start must not overwrite what the real one publishes later.
     */
    List<JavaServer> trainees(Path folder) {
        Path logs = folder.resolve("logs");
        return List.of(
                new KafkaBroker(
                        new KafkaBroker.Settings(parts, folder.resolve("kafka"), logs, Ports.free(), Ports.free())),
                new KeycloakServer(new KeycloakServer.Settings(
                        parts,
                        folder.resolve("keycloak"),
                        logs,
                        Ports.free(),
                        Ports.free(),
                        address(),
                        postgres.jdbcUrl("keycloak"),
                        secrets,
                        NOWHERE,
                        MODE)));
    }

    public static List<Route> routes() {
        return Stream.concat(
                        Stream.of(Service.values())
                                .map(service -> new Route(
                                        service.path(),
                                        service.title(),
                                        service.port().number())),
                        Stream.of(new Route(KeycloakServer.PATH, "keycloak", Port.KEYCLOAK.number())))
                .toList();
    }
}
