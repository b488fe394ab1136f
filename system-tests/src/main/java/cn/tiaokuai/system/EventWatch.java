package cn.tiaokuai.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Sees the events that pass from now on; sees nothing where there is no broker to be reached. */
public final class EventWatch implements AutoCloseable {

    private static final List<String> TOPICS = List.of("report-events", "review-events", "metric-events");

    /** One event that has passed. */
    public record Seen(String type, String id, String unit, String subject) {}

    private final ObjectMapper json = new ObjectMapper();
    private final KafkaConsumer<String, String> consumer;

    private EventWatch(KafkaConsumer<String, String> consumer) {
        this.consumer = consumer;
    }

    /** Begins to watch. */
    public static EventWatch on(String bootstrap) {
        KafkaConsumer<String, String> consumer = null;
        try {
            consumer = new KafkaConsumer<>(
                    Map.of(
                            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 3_000,
                            ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_900),
                    new StringDeserializer(),
                    new StringDeserializer());
            List<TopicPartition> partitions = new ArrayList<>();
            for (String topic : TOPICS) {
                consumer.partitionsFor(topic)
                        .forEach(p -> partitions.add(new TopicPartition(p.topic(), p.partition())));
            }
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            return new EventWatch(consumer);
        } catch (KafkaException e) {
            if (consumer != null) {
                consumer.close();
            }
            return new EventWatch(null);
        }
    }

    /** Whether there is a broker. */
    public boolean sees() {
        return consumer != null;
    }

    /** Events since the last call. */
    public List<Seen> passed() {
        List<Seen> seen = new ArrayList<>();
        if (consumer != null) {
            consumer.poll(Duration.ofMillis(150)).forEach(record -> seen.add(read(record)));
        }
        return seen;
    }

    @Override
    public void close() {
        if (consumer != null) {
            consumer.close();
        }
    }

    private Seen read(ConsumerRecord<String, String> record) {
        try {
            JsonNode event = json.readTree(record.value());
            String type = event.path("type").asText().replaceAll("^cn\\.tiaokuai\\.|\\.v\\d+$", "");
            return new Seen(
                    type,
                    event.path("id").asText(),
                    event.path("unit").asText(),
                    event.path("subject").asText());
        } catch (IOException e) {
            throw new Unexpected("no JSON in " + record.topic() + ": " + record.value());
        }
    }
}
