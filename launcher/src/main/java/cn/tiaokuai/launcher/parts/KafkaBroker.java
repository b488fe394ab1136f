package cn.tiaokuai.launcher.parts;

import cn.tiaokuai.launcher.process.Child;
import cn.tiaokuai.launcher.process.Command;
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

/** One Kafka node, broker and controller in one (KRaft), on 127.0.0.1, with the topics created. */
public final class KafkaBroker implements Server {

    /**
     * Where and on which ports.
     *
     * @param data folder of the log segments, formatted by the first start
     * @param logs folder of log files
     */
    public record Settings(Parts parts, Path data, Path logs, int port, int controllerPort) {}

    /** Any 16 bytes in base64; clusters of one node on one machine need not tell themselves apart. */
    private static final String CLUSTER = "VGlhb2t1YWktbG9jYWwtMQ";

    private final Settings settings;
    private Child child;

    public KafkaBroker(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "kafka";
    }

    /** Address for clients. */
    public String bootstrap() {
        return "127.0.0.1:" + settings.port();
    }

    @Override
    public synchronized Child start() {
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
                    java("kafka.tools.StorageTool", "format", "-t", CLUSTER, "-c", configuration.toString()),
                    Duration.ofMinutes(1));
        }
        child = Child.start(java("kafka.Kafka", configuration.toString()));
        return child;
    }

    @Override
    public void awaitReady() {
        Ready.await(child, Duration.ofMinutes(1), () -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), 500);
            }
            KafkaTopics.create(bootstrap());
            return true;
        });
    }

    /** The running process, null before the first start. */
    public synchronized Child child() {
        return child;
    }

    @Override
    public synchronized void close() {
        if (child != null) {
            child.stop(PATIENCE);
        }
    }

    private Command java(String mainClass, String... arguments) {
        List<String> line = new ArrayList<>(List.of(
                Programs.java(),
                "-Xms64m",
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dlog4j2.configurationFile=" + beside("log4j2.properties").toUri(),
                "-cp",
                settings.parts().kafkaClassPath(),
                mainClass));
        line.addAll(List.of(arguments));
        return new Command(
                name(), line, Map.of(), settings.logs(), settings.logs().resolve("kafka.log"), Command.Signal.TERM);
    }

    private String configuration() {
        String controller = "127.0.0.1:" + settings.controllerPort();
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@%2$s
                listeners=BROKER://%1$s,CONTROLLER://%2$s
                advertised.listeners=BROKER://%1$s
                listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=BROKER
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=3
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=3
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                # After a kill -9 the next start waits until the old registration has run out.
                broker.session.timeout.ms=4000
                broker.heartbeat.interval.ms=1000
                log.retention.hours=720
                # Events are acknowledged to the outbox, which deletes them: one broker alone has to write them down.
                log.flush.interval.messages=1
                # The default of 128 MB does not fit a small heap; the broker dies of it.
                log.cleaner.dedupe.buffer.size=4194304
                """.formatted(bootstrap(), controller, escaped(settings.data().toString()));
    }

    private Path beside(String ending) {
        return settings.data().resolveSibling(settings.data().getFileName() + "." + ending);
    }

    private static String escaped(String path) {
        return path.replace("\\", "\\\\");
    }
}
