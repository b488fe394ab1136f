package cn.tiaokuai.launcher.running;

import cn.tiaokuai.launcher.Port;
import cn.tiaokuai.launcher.parts.Parts;
import cn.tiaokuai.launcher.process.Ports;
import cn.tiaokuai.launcher.process.Programs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A checkout beside the real one, with data and ports of its own and no services, in which the launcher can run. */
final class Checkout {

    private final Path root;
    private final Map<Port, Integer> ports = new EnumMap<>(Port.class);

    Checkout(Path root) throws IOException {
        this.root = root;
        Path real = Parts.findRoot();
        for (String shared : List.of("launcher", "deploy", "keycloak-extension")) {
            Files.createSymbolicLink(root.resolve(shared), real.resolve(shared));
        }
        Files.createDirectories(root.resolve(".tiaokuai"));
        for (String shared : List.of(".tiaokuai/parts", ".tiaokuai/aot")) {
            Files.createDirectories(real.resolve(shared));
            Files.createSymbolicLink(root.resolve(shared), real.resolve(shared));
        }
        Stream.of(Port.values()).forEach(port -> ports.put(port, Ports.free()));
    }

    int port(Port port) {
        return ports.get(port);
    }

    Path file(String name) {
        return root.resolve(".tiaokuai").resolve(name);
    }

    Presence presence() {
        return new Presence(file("run"));
    }

    /** Starts a command of the launcher in a JVM of its own, its output in {@link #output()}. */
    Process launch(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(
                        Stream.of(
                                Programs.java(),
                                "-Xmx96m",
                                "-Dtiaokuai.root=" + root,
                                "-cp",
                                System.getProperty("java.class.path"),
                                "cn.tiaokuai.launcher.Main"),
                        Stream.of(command))
                .toList());
        ports.forEach((port, number) -> builder.environment().put(port.variable(), Integer.toString(number)));
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(root.resolve("output").toFile()))
                .start();
    }

    String output() throws IOException {
        return Files.readString(root.resolve("output"), StandardCharsets.UTF_8);
    }
}
