package cn.tiaokuai.launcher.parts;

import cn.tiaokuai.launcher.process.AotCache;
import cn.tiaokuai.launcher.process.Child;
import cn.tiaokuai.launcher.process.Command;
import cn.tiaokuai.launcher.process.Jars;
import cn.tiaokuai.launcher.process.Programs;
import cn.tiaokuai.launcher.process.Ready;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A Kafka node, broker and controller in one (KRaft), on 127.0.0.1, with the topics created; by itself, or one of several. */
public final class KafkaBroker extends JavaServer {

    /**
     * Where and on which ports.
     *
     * @param data folder of the log segments, formatted by the first start
     * @param logs folder of log files
     */
    public record Settings(Parts parts, Path data, Path logs, int port, int controllerPort) {}

    /**
     * Which of several nodes that hold each record together.
     *
     * @param node from 1
     * @param controllerPorts of all nodes, in their order
     */
    record Member(int node, List<Integer> controllerPorts) {

        String voters() {
            return IntStream.rangeClosed(1, controllerPorts.size())
                    .mapToObj(voter -> voter + "@127.0.0.1:" + controllerPorts.get(voter - 1))
                    .collect(Collectors.joining(","));
        }

        /** Every record on all nodes, and acknowledged once all but one have it: any one may go. */
        Map<String, String> settings() {
            String all = Integer.toString(controllerPorts.size());
            String most = Integer.toString(Math.max(1, controllerPorts.size() - 1));
            return Map.of(
                    "node.id", Integer.toString(node),
                    "default.replication.factor", all,
                    "min.insync.replicas", most,
                    "offsets.topic.replication.factor", all,
                    "transaction.state.log.replication.factor", all,
                    "transaction.state.log.min.isr", most,
                    "share.coordinator.state.topic.replication.factor", all,
                    "share.coordinator.state.topic.min.isr", most);
        }
    }

    private static final String NAME = "kafka";

    /** Any 16 bytes in base64; clusters of one node on one machine need not tell themselves apart. */
    public static final String CLUSTER = "VGlhb2t1YWktbG9jYWwtMQ";

    /** What does not depend on the machine; docker-compose.yml says the same. */
    public static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", "1"),
            Map.entry("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT"),
            Map.entry("inter.broker.listener.name", "BROKER"),
            Map.entry("controller.listener.names", "CONTROLLER"),
            Map.entry("auto.create.topics.enable", "false"),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("offsets.topic.num.partitions", "3"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("transaction.state.log.num.partitions", "3"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            // After a kill -9 the next start waits until the old registration has run out.
            Map.entry("broker.session.timeout.ms", "4000"),
            Map.entry("broker.heartbeat.interval.ms", "1000"),
            Map.entry("log.retention.hours", "720"),
            // An acknowledged event leaves the outbox: one broker alone has to have written it down.
            Map.entry("log.flush.interval.messages", "1"),
            // The default of 128 MB does not fit a small heap; the broker dies of it.
            Map.entry("log.cleaner.dedupe.buffer.size", "4194304"));

    private static final List<String> JVM_OPTIONS = List.of(
            "-Xms64m", "-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");

    private final Settings settings;
    private final Optional<Member> member;

    /** One by itself. */
    public KafkaBroker(Settings settings) {
        this(settings, Optional.empty());
    }

    /** One of several. */
    KafkaBroker(Settings settings, Optional<Member> member) {
        this.settings = settings;
        this.member = member;
    }

    @Override
    public String name() {
        return member.map(one -> NAME + "-" + one.node()).orElse(NAME);
    }

    /** Address for clients. */
    public String bootstrap() {
        return "127.0.0.1:" + settings.port();
    }

    @Override
    protected AotCache cache() {
        return AotCache.of(settings.parts().caches(), NAME, settings.parts().kafkaJars(), JVM_OPTIONS);
    }

    @Override
    protected Child launch(List<String> cacheOptions) {
        Path configuration = beside("properties");
        try (InputStream logging = KafkaBroker.class.getResourceAsStream("kafka-log4j2.properties")) {
            Files.createDirectories(settings.data());
            Files.writeString(configuration, configuration());
            Files.copy(logging, beside("log4j2.properties"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + configuration, e);
        }
        if (!Files.exists(settings.data().resolve("meta.properties"))) {
            Child.run(
                    java(List.of(), "kafka.tools.StorageTool", "format", "-t", CLUSTER, "-c", configuration.toString()),
                    Duration.ofMinutes(1));
        }
        return Child.start(java(cacheOptions, "kafka.Kafka", configuration.toString()));
    }

    @Override
    public void awaitReady() {
        Ready.await(child(), Duration.ofMinutes(1), () -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), 500);
            }
            KafkaTopics.create(bootstrap());
            return true;
        });
    }

    private Command java(List<String> cacheOptions, String mainClass, String... arguments) {
        List<String> line = new ArrayList<>(List.of(Programs.java()));
        line.addAll(JVM_OPTIONS);
        line.addAll(cacheOptions);
        line.addAll(List.of(
                "-Dlog4j2.configurationFile=" + beside("log4j2.properties").toUri(),
                "-cp",
                Jars.classPath(settings.parts().kafkaJars()),
                mainClass));
        line.addAll(List.of(arguments));
        return new Command(
                name(), line, Map.of(), settings.logs(), settings.logs().resolve(name() + ".log"), Command.Signal.TERM);
    }

    private String configuration() {
        String controller = "127.0.0.1:" + settings.controllerPort();
        Map<String, String> all = new TreeMap<>(SETTINGS);
        all.put("controller.quorum.voters", member.map(Member::voters).orElse("1@" + controller));
        member.ifPresent(one -> all.putAll(one.settings()));
        all.put("listeners", "BROKER://" + bootstrap() + ",CONTROLLER://" + controller);
        all.put("advertised.listeners", "BROKER://" + bootstrap());
        all.put("log.dirs", settings.data().toString().replace("\\", "\\\\"));
        return all.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private Path beside(String ending) {
        return settings.data().resolveSibling(settings.data().getFileName() + "." + ending);
    }
}
