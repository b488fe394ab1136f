package cn.tiaokuai.launcher.parts;

import cn.tiaokuai.launcher.process.Ports;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Several brokers on this machine, each with every record, for drills in which one of them is killed. */
public final class KafkaCluster implements AutoCloseable {

    private final List<KafkaBroker> brokers;
    private final List<Integer> ports;

    /**
     * Starts nothing yet.
     *
     * @param folder of data and log files
     */
    public KafkaCluster(Parts parts, Path folder, int size) {
        ports = Stream.generate(Ports::free).limit(size).toList();
        List<Integer> controllers = Stream.generate(Ports::free).limit(size).toList();
        brokers = IntStream.range(0, size)
                .mapToObj(i -> new KafkaBroker(
                        new KafkaBroker.Settings(
                                parts,
                                folder.resolve("kafka-" + (i + 1)),
                                folder.resolve("logs"),
                                ports.get(i),
                                controllers.get(i)),
                        Optional.of(new KafkaBroker.Member(i + 1, controllers))))
                .toList();
    }

    /** Returns once all are there, with topics. */
    public void start() {
        brokers.forEach(KafkaBroker::start);
        brokers.forEach(KafkaBroker::awaitReady);
    }

    public KafkaBroker broker(int number) {
        return brokers.get(number);
    }

    /** Addresses for clients. */
    public String bootstrap() {
        return ports.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
    }

    @Override
    public void close() {
        brokers.parallelStream().forEach(KafkaBroker::close);
    }
}
