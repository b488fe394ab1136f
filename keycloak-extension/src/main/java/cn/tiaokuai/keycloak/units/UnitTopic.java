package cn.tiaokuai.keycloak.units;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.Topics;
import cn.tiaokuai.contracts.UnitChanged;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The compacted topic of units. Connections are opened for each use: it happens seldom, and Keycloak holds nothing open
 * towards a broker that may be away.
 */
final class UnitTopic {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Somebody waits for the answer. */
    private static final Duration SOON = Duration.ofSeconds(3);

    private static final TypeReference<Envelope<UnitChanged>> ENVELOPE = new TypeReference<>() {};

    /** How the groups end in which services read the topic. */
    private static final String READERS = "-units";

    private final String bootstrapServers;

    /** What was read before, and how far. */
    private final Map<String, UnitChanged> latest = new HashMap<>();

    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    UnitTopic(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * The latest entry of each unit code; what cannot be read counts as never said.
     *
     * @param whole from the beginning; otherwise what is known from before and what has been said since
     */
    Map<String, UnitChanged> read(boolean whole) {
        try (var consumer = new KafkaConsumer<>(reading(), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(partitions(consumer));
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment(), PATIENCE);
            if (whole || !goesOn(consumer, ends)) {
                latest.clear();
                positions.clear();
                consumer.seekToBeginning(consumer.assignment());
            }
            positions.forEach(consumer::seek);
            Instant limit = Instant.now().plus(PATIENCE);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey(), PATIENCE) < end.getValue())) {
                if (Instant.now().isAfter(limit)) {
                    throw new TimeoutException("topic " + Topics.UNITS + " could not be read to its end in time");
                }
                consumer.poll(Duration.ofMillis(500)).forEach(heard -> take(heard, latest));
            }
            consumer.assignment()
                    .forEach(partition -> positions.put(partition, consumer.position(partition, PATIENCE)));
        }
        return Map.copyOf(latest);
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, String> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.UNITS, PATIENCE).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new KafkaException("topic " + Topics.UNITS + " does not exist");
        }
        return partitions;
    }

    /** Whether the topic is still the one that was read. */
    private boolean goesOn(KafkaConsumer<String, String> consumer, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(ends.keySet(), PATIENCE);
        return positions.keySet().equals(ends.keySet())
                && positions.entrySet().stream()
                        .allMatch(read -> read.getValue() >= beginnings.get(read.getKey())
                                && read.getValue() <= ends.get(read.getKey()));
    }

    /** How many records each of those who keep a directory has not yet confirmed, by the name of its group without the ending. */
    SortedMap<String, Long> behind() throws InterruptedException {
        try (Admin admin = Admin.create(asking())) {
            Map<TopicPartition, Long> ends = new HashMap<>();
            admin.describeTopics(List.of(Topics.UNITS)).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .forEach(partition -> ends.put(partition, 0L));
            Map<TopicPartition, OffsetSpec> latestOf = new HashMap<>();
            ends.keySet().forEach(partition -> latestOf.put(partition, OffsetSpec.latest()));
            admin.listOffsets(latestOf).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
            SortedMap<String, Long> behind = new TreeMap<>();
            for (GroupListing group : admin.listGroups().all().get()) {
                if (group.groupId().endsWith(READERS)) {
                    behind.put(
                            group.groupId().substring(0, group.groupId().length() - READERS.length()),
                            behind(admin, group.groupId(), ends));
                }
            }
            return behind;
        } catch (ExecutionException failed) {
            throw new KafkaException("the readers of the topic are not known", failed.getCause());
        }
    }

    private static long behind(Admin admin, String group, Map<TopicPartition, Long> ends)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetAndMetadata> confirmed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue()
                        - (confirmed.get(end.getKey()) == null
                                ? 0
                                : confirmed.get(end.getKey()).offset()))
                .sum();
    }

    /**
     * Publishes the entries in their order and waits until the broker has all of them.
     *
     * @throws KafkaException when one could not be delivered
     */
    void publish(Collection<UnitChanged> units) throws InterruptedException {
        try (var producer = new KafkaProducer<>(writing(), new StringSerializer(), new StringSerializer())) {
            List<Future<?>> sent = new ArrayList<>(units.size());
            for (UnitChanged unit : units) {
                sent.add(producer.send(new ProducerRecord<>(unit.topic(), unit.subject(), text(unit))));
            }
            producer.flush();
            for (Future<?> delivery : sent) {
                delivery.get();
            }
        } catch (ExecutionException failed) {
            throw new KafkaException("a unit could not be published", failed.getCause());
        }
    }

    private void take(ConsumerRecord<String, String> heard, Map<String, UnitChanged> latest) {
        if (heard.key() == null) {
            return;
        }
        latest.remove(heard.key());
        if (heard.value() != null) {
            try {
                latest.put(heard.key(), json.readValue(heard.value(), ENVELOPE).data());
            } catch (JsonProcessingException foreign) {
                latest.remove(heard.key());
            }
        }
    }

    String text(UnitChanged unit) {
        try {
            return json.writeValueAsString(Envelope.of("/keycloak-extension", unit, UUID.randomUUID(), Instant.now()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, Object> reading() {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "client.id",
                "keycloak-units-reader",
                // What is there already is read; a reader that closes waits for the last question it has asked.
                "fetch.max.wait.ms",
                10,
                "enable.auto.commit",
                false,
                "allow.auto.create.topics",
                false,
                "enable.metrics.push",
                false);
    }

    private Map<String, Object> asking() {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "client.id",
                "keycloak-units-readers",
                "request.timeout.ms",
                (int) SOON.toMillis(),
                "default.api.timeout.ms",
                (int) SOON.toMillis(),
                "enable.metrics.push",
                false);
    }

    private Map<String, Object> writing() {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "client.id",
                "keycloak-units-writer",
                "acks",
                "all",
                "enable.idempotence",
                true,
                "max.block.ms",
                PATIENCE.toMillis(),
                "delivery.timeout.ms",
                2 * (int) PATIENCE.toMillis(),
                "request.timeout.ms",
                (int) PATIENCE.toMillis(),
                "enable.metrics.push",
                false);
    }
}
