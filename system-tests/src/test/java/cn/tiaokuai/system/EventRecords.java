package cn.tiaokuai.system;

import cn.tiaokuai.contracts.Topics;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The topics, read from their beginning, and how far the services have come with them. */
record EventRecords(String bootstrap) {

    private static final List<String> GROUPS = List.of("report-service", "metrics-service", "review-service");
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What stands in the topics of events and of dead letters.
     *
     * @param ids number of different event ids by type; dead letters count as a type of their own
     * @param records all records, repeated ones too
     */
    record Counted(Map<String, Long> ids, long records) {}

    /** Whether every group has applied and committed all that there is. */
    boolean nothingToDo() {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap));
                KafkaConsumer<String, String> consumer = consumer()) {
            for (String group : GROUPS) {
                Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get();
                Map<TopicPartition, Long> ends = consumer.endOffsets(committed.keySet());
                if (committed.entrySet().stream().anyMatch(e -> e.getValue().offset() < ends.get(e.getKey()))) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("cannot ask " + bootstrap, e);
        }
    }

    Counted counted() {
        Map<String, Set<String>> ids = new HashMap<>();
        long[] records = {0};
        try (KafkaConsumer<String, String> consumer = consumer()) {
            List<TopicPartition> partitions = topics().flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    JsonNode event = read(record.value());
                    String type = record.topic().endsWith("-dead")
                            ? record.topic()
                            : event.get("type").asText();
                    ids.computeIfAbsent(type, t -> new HashSet<>())
                            .add(event.get("id").asText());
                    records[0]++;
                });
            }
        }
        Map<String, Long> counts = new TreeMap<>();
        ids.forEach((type, all) -> counts.put(type, (long) all.size()));
        return new Counted(counts, records[0]);
    }

    private static Stream<String> topics() {
        return Topics.ALL.stream().filter(topic -> !topic.compacted()).map(Topics.Topic::name);
    }

    private KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap),
                new StringDeserializer(),
                new StringDeserializer());
    }

    private static JsonNode read(String value) {
        try {
            return JSON.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
