package cn.tiaokuai.system;

import cn.tiaokuai.launcher.Layout;
import cn.tiaokuai.launcher.Port;
import cn.tiaokuai.launcher.parts.Databases;
import cn.tiaokuai.launcher.parts.Folders;
import cn.tiaokuai.launcher.parts.Parts;
import cn.tiaokuai.launcher.parts.Secrets;
import cn.tiaokuai.launcher.process.Child;
import cn.tiaokuai.launcher.process.Command;
import cn.tiaokuai.launcher.process.Ports;
import cn.tiaokuai.launcher.process.Programs;
import cn.tiaokuai.launcher.running.Children;
import cn.tiaokuai.launcher.running.Presence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A whole system for one run of tests or of a bench, started by the unchanged launcher from the built artefacts: with data,
 * ports and passwords of its own, in {@code target/system} of the module, where its logs can be read afterwards.
 */
public final class OwnSystem {

    private static final List<String> OF_THE_CHECKOUT = List.of(
            "launcher", "deploy", "keycloak-extension", "report-service", "metrics-service", "review-service", "web");
    private static final List<String> OF_THE_MACHINE = List.of(".tiaokuai/parts", ".tiaokuai/aot");

    private final Path root;
    private final Layout layout;
    private final Map<Port, Integer> ports = new EnumMap<>(Port.class);
    private Child launcher;

    private OwnSystem(Path root) {
        this.root = root;
        this.layout = new Layout(root);
        Stream.of(Port.values()).forEach(port -> ports.put(port, Ports.free()));
    }

    /** Starts it for a module, and stops it at the end of this JVM. */
    public static OwnSystem start(String module) {
        try {
            OwnSystem system = new OwnSystem(freshFolder(module));
            system.launch();
            return system;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path freshFolder(String module) throws IOException {
        Path checkout = Parts.findRoot();
        Path root = checkout.resolve(module).resolve("target/system");
        Folders.delete(root);
        Files.createDirectories(root.resolve(".tiaokuai"));
        for (String shared : OF_THE_CHECKOUT) {
            Files.createSymbolicLink(root.resolve(shared), checkout.resolve(shared));
        }
        for (String shared : OF_THE_MACHINE) {
            Files.createDirectories(checkout.resolve(shared));
            Files.createSymbolicLink(root.resolve(shared), checkout.resolve(shared));
        }
        return root;
    }

    private void launch() {
        Path app = root.resolve("launcher/target/app");
        List<String> line = List.of(
                Programs.java(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dtiaokuai.root=" + root,
                "-Dtiaokuai.restart.longest-pause=1",
                "-cp",
                app + "/*:" + app + "/lib/*",
                "cn.tiaokuai.launcher.Main",
                "up");
        Map<String, String> environment = new HashMap<>();
        ports.forEach((port, number) -> environment.put(port.variable(), Integer.toString(number)));
        Path log = layout.logs().resolve("launcher.log");
        launcher = Child.start(new Command("launcher", line, environment, root, log, Command.Signal.TERM));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> launcher.stop(Duration.ofSeconds(60))));
        Waiting.atMost(Duration.ofMinutes(5), "the system is up, see " + log, () -> {
            if (!launcher.isAlive()) {
                throw new Unexpected("the launcher ended: " + Files.readString(log));
            }
            return presence().address();
        });
    }

    public Address address() {
        return new Address("http://localhost:" + ports.get(Port.FRONT), "127.0.0.1:" + ports.get(Port.KAFKA));
    }

    /** Password of the administrator of the realm master. */
    public String keycloakAdminPassword() {
        return Secrets.keptIn(layout.secrets()).keycloakAdmin();
    }

    /** Where the parts write their logs, a file each. */
    Path logs() {
        return layout.logs();
    }

    /** The databases as superuser: no policy hides anything. */
    public Databases databases() {
        return new Databases(
                ports.get(Port.POSTGRES),
                Secrets.keptIn(layout.secrets()),
                Parts.findRoot().resolve("deploy/postgres/databases.sql"));
    }

    /** Kills a part with SIGKILL; the launcher starts it again by itself. Gives back the process that is no more. */
    ProcessHandle kill(String part) {
        ProcessHandle process = process(part).orElseThrow(() -> new Unexpected(part + " does not run"));
        process.destroyForcibly();
        process.onExit().join();
        return process;
    }

    /** The running process of a part. */
    Optional<ProcessHandle> process(String part) {
        return presence().children().alive().stream()
                .filter(child -> child.name().equals(part))
                .map(Children.Kept::process)
                .findFirst();
    }

    /** Time that each part has spent on a core, with the processes that it has started and that still run. */
    public Map<String, Duration> spent() {
        return presence().children().alive().stream()
                .collect(Collectors.toMap(
                        Children.Kept::name,
                        child -> Stream.concat(
                                        Stream.of(child.process()),
                                        child.process().descendants())
                                .flatMap(process -> process.info().totalCpuDuration().stream())
                                .reduce(Duration.ZERO, Duration::plus),
                        Duration::plus,
                        TreeMap::new));
    }

    private Presence presence() {
        return new Presence(layout.run());
    }
}
