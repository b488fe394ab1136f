package cn.tiaokuai.launcher.running;

import cn.tiaokuai.launcher.Layout;
import cn.tiaokuai.launcher.Messages;
import cn.tiaokuai.launcher.Port;
import cn.tiaokuai.launcher.process.Health;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** One line for each part: does it answer, where, as which process, with how much memory. */
public record Status(Layout layout, PrintStream out) {

    private static final Map<String, Port> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("postgres", Port.POSTGRES);
        PARTS.put("kafka", Port.KAFKA);
        PARTS.put("keycloak", Port.KEYCLOAK_MANAGEMENT);
        PARTS.put("report-service", Port.REPORT);
        PARTS.put("metrics-service", Port.METRICS);
        PARTS.put("review-service", Port.REVIEW);
    }

    /** Exit code 0 if all parts answer, 3 if the system does not run, 1 otherwise. */
    public int run() throws IOException, InterruptedException {
        Presence presence = new Presence(layout.run());
        Optional<ProcessHandle> launcher = presence.launcher();
        if (launcher.isEmpty()) {
            out.println(Messages.text("running.not"));
            return 3;
        }
        Map<String, ProcessHandle> processes = presence.children().alive().stream()
                .collect(Collectors.toMap(Children.Kept::name, Children.Kept::process));
        print(text("part"), text("state"), text("pid"), text("port"), text("memory"));
        boolean all = true;
        for (Map.Entry<String, Port> part : PARTS.entrySet()) {
            boolean up = answers(part.getKey(), part.getValue().number());
            all &= up;
            print(part.getKey(), up, Optional.ofNullable(processes.get(part.getKey())), part.getValue());
        }
        boolean front = answers("front", Port.FRONT.number());
        print("front", front, launcher, Port.FRONT);
        print(text("total"), "", "", "", megabytes(Memory.of(launcher.get())));
        return all && front ? 0 : 1;
    }

    private void print(String part, boolean up, Optional<ProcessHandle> process, Port port) {
        print(
                part,
                text(up ? "up" : "down"),
                process.map(p -> Long.toString(p.pid())).orElse("-"),
                Integer.toString(port.number()),
                // The launcher holds the front door and is the parent of all others.
                process.map(p -> port == Port.FRONT ? Memory.ownOf(p) : Memory.of(p))
                        .map(Status::megabytes)
                        .orElse("-"));
    }

    private void print(String part, String state, String process, String port, String memory) {
        out.printf("%-16s %-10s %8s %6s %10s%n", part, state, process, port, memory);
    }

    private static boolean answers(String part, int port) throws InterruptedException {
        try {
            return switch (part) {
                case "postgres", "kafka" -> listens(port);
                case "keycloak" -> Health.isUp("http://127.0.0.1:" + port + "/health/ready");
                case "front" -> Health.isUp("http://127.0.0.1:" + port + "/");
                default -> Health.isUp("http://127.0.0.1:" + port + "/q/health/ready");
            };
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean listens(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        }
    }

    private static String megabytes(OptionalLong kib) {
        return kib.isPresent() ? kib.getAsLong() / 1024 + " MiB" : "-";
    }

    private static String text(String key) {
        return Messages.text("status." + key);
    }
}
