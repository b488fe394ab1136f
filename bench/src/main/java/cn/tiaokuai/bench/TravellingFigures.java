package cn.tiaokuai.bench;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.Event;
import cn.tiaokuai.contracts.ObservationConfirmed;
import cn.tiaokuai.contracts.Topics;
import cn.tiaokuai.contracts.UnitChanged;
import cn.tiaokuai.launcher.parts.Parts;
import cn.tiaokuai.launcher.parts.TestParts;
import cn.tiaokuai.metrics.rollup.RollUpTopology;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.state.Stores;

/** The topology of metrics-service in this process, with its settings, on a broker of its own; events come as from the outbox. */
final class TravellingFigures implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final Actor SOMEBODY = new Actor("bench", "bench");
    private static final String SETTINGS = "kafka-streams.";
    /** So many villages report, in whole runs of neighbours, as counties do. */
    private static final int MOST = 20_000;

    private static final int NEIGHBOURS = 1_000;
    /** Of what a burst gets through: what comes in day after day must leave room. */
    private static final double SUSTAINED = 0.6;

    private static final Duration STEADY = Duration.ofSeconds(20);
    private static final Duration LIMIT = Duration.ofMinutes(20);
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final NationalTree tree;
    private final Path folder;
    private final TestParts parts;
    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> results;
    private final KafkaStreams streams;
    private Future<?> lastSent;
    private volatile Exception lost;

    TravellingFigures(NationalTree tree) throws IOException {
        this.tree = tree;
        folder = Files.createTempDirectory("tiaokuai-bench");
        parts = new TestParts(Parts.of(Parts.findRoot()), folder);
        Map<String, Object> there = Map.of("bootstrap.servers", parts.kafka().bootstrap());
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        parts.kafka().bootstrap(),
                        "linger.ms",
                        "5",
                        "max.in.flight.requests.per.connection",
                        "1"),
                new StringSerializer(),
                new StringSerializer());
        results = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        parts.kafka().bootstrap(),
                        "isolation.level",
                        "read_committed",
                        "max.poll.records",
                        "10000"),
                new StringDeserializer(),
                new StringDeserializer());
        List<TopicPartition> all = IntStream.range(0, 3)
                .mapToObj(partition -> new TopicPartition(Topics.ROLL_UPS, partition))
                .toList();
        results.assign(all);
        results.seekToBeginning(all);
        streams = new KafkaStreams(RollUpTopology.of(JSON, 1, Stores::persistentKeyValueStore), settings(there));
    }

    /** As metrics-service has them. */
    private Properties settings(Map<String, Object> there) throws IOException {
        Properties service = new Properties();
        try (Reader file = Files.newBufferedReader(
                Parts.findRoot().resolve("metrics-service/src/main/resources/application.properties"))) {
            service.load(file);
        }
        Properties settings = new Properties();
        service.forEach((key, value) -> {
            if (key.toString().startsWith(SETTINGS)) {
                settings.put(key.toString().substring(SETTINGS.length()), value);
            }
        });
        settings.putAll(there);
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "bench");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.resolve("state").toString());
        return settings;
    }

    void run() throws InterruptedException {
        streams.start();
        long start = System.nanoTime();
        for (NationalTree.Place place : tree.places()) {
            send(Topics.UNITS, place.code(), unit(place));
        }
        producer.flush();
        List<NationalTree.Place> villages = tree.villages();
        List<NationalTree.Place> last = villages.subList(Math.max(0, villages.size() - 200), villages.size());
        last.forEach(village -> confirm(village, "PROBE", "2026-01"));
        await("PROBE", "2026-01", last.size());
        System.out.printf(Locale.ROOT, "  all units placed after %.1f s%n", seconds(start));

        int step = Math.max(1, villages.size() / MOST);
        List<NationalTree.Place> some = IntStream.range(0, villages.size())
                .filter(i -> i / NEIGHBOURS % step == 0)
                .limit(MOST)
                .mapToObj(villages::get)
                .toList();
        double rate = 0;
        for (String period : List.of("2026-01", "2026-02", "2026-03")) {
            rate = burst(some, period);
        }
        steady(some, SUSTAINED * rate);
    }

    /** As many as there are at once: how many a second get up to the root, and what each costs. Answers the first. */
    private double burst(List<NationalTree.Place> villages, String period) {
        long cpu = MACHINE.getProcessCpuTime();
        long start = System.nanoTime();
        villages.forEach(village -> confirm(village, "KM", period));
        producer.flush();
        long sent = System.nanoTime();
        await("KM", period, villages.size());
        double seconds = seconds(start);
        System.out.printf(
                Locale.ROOT,
                "  %6d at once: %6.0f observations/s up to the root, %5.1f s behind, %4.0f µs of CPU each%n",
                villages.size(),
                villages.size() / seconds,
                seconds(sent),
                (MACHINE.getProcessCpuTime() - cpu) / 1e3 / villages.size());
        return villages.size() / seconds;
    }

    /** A steady stream, of fewer a second where there are not so many: how long after the last one the sum is right. */
    private void steady(List<NationalTree.Place> villages, double most) {
        double rate = Math.min(most, villages.size() / (double) STEADY.toSeconds());
        int number = (int) (rate * STEADY.toSeconds());
        long start = System.nanoTime();
        for (int i = 0; i < number; i++) {
            long due = start + (long) (i / rate * 1e9);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            confirm(villages.get(i), "KM", "2026-04");
        }
        producer.flush();
        long sent = System.nanoTime();
        await("KM", "2026-04", number);
        System.out.printf(
                Locale.ROOT,
                "  %6.0f a second for %d s: right %.2f s after the last%n",
                rate,
                STEADY.toSeconds(),
                seconds(sent));
    }

    /** Until the root knows of so many units. */
    private void await(String indicator, String period, int units) {
        String key = NationalTree.ROOT + "|BLOCK|" + indicator + "|" + period;
        long limit = System.nanoTime() + LIMIT.toNanos();
        while (lost == null && System.nanoTime() < limit) {
            for (ConsumerRecord<String, String> record : results.poll(Duration.ofMillis(100))) {
                if (record.key().equals(key)
                        && read(record.value()).get("units").asInt() == units) {
                    return;
                }
            }
        }
        throw new IllegalStateException(
                "the root never heard of " + units + " units; the last event was " + lastSent.state(), lost);
    }

    private void confirm(NationalTree.Place village, String indicator, String period) {
        send(
                Topics.METRIC_EVENTS,
                village.code() + indicator + period,
                new ObservationConfirmed(
                        UUID.randomUUID(),
                        indicator,
                        village.code(),
                        period,
                        BigDecimal.valueOf(125, 1),
                        null,
                        "公里",
                        SOMEBODY,
                        Instant.EPOCH,
                        "里程",
                        1,
                        "FLOW",
                        "SUM",
                        "台账",
                        null));
    }

    private static UnitChanged unit(NationalTree.Place place) {
        return new UnitChanged(
                place.code(),
                place.code(),
                "TOWNSHIP",
                place.path(),
                place.above(),
                null,
                null,
                place.code(),
                null,
                null,
                true);
    }

    private void send(String topic, String key, Event event) {
        try {
            lastSent = producer.send(
                    new ProducerRecord<>(
                            topic,
                            key,
                            JSON.writeValueAsString(Envelope.of("/bench", event, UUID.randomUUID(), Instant.EPOCH))),
                    (_, failed) -> lost = failed == null ? lost : failed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(String value) {
        try {
            return JSON.readTree(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    @Override
    public void close() throws IOException {
        streams.close(Duration.ofSeconds(20));
        producer.close();
        results.close();
        parts.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
