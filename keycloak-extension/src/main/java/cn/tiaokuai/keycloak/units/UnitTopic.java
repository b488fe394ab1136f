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
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
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
    private static final TypeReference<Envelope<UnitChanged>> ENVELOPE = new TypeReference<>() {};

    private final String bootstrapServers;
    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    UnitTopic(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** The latest entry of each unit code; what cannot be read counts as never said. */
    Map<String, UnitChanged> read() {
        Map<String, UnitChanged> latest = new HashMap<>();
        try (var consumer = new KafkaConsumer<>(reading(), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.UNITS, PATIENCE).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                throw new KafkaException("topic " + Topics.UNITS + " does not exist");
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
            Instant limit = Instant.now().plus(PATIENCE);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey(), PATIENCE) < end.getValue())) {
                if (Instant.now().isAfter(limit)) {
                    throw new TimeoutException("topic " + Topics.UNITS + " could not be read to its end in time");
                }
                consumer.poll(Duration.ofMillis(500)).forEach(heard -> take(heard, latest));
            }
        }
        return latest;
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
                "bootstrap.servers", bootstrapServers,
                "client.id", "keycloak-units-reader",
                "enable.auto.commit", false,
                "allow.auto.create.topics", false,
                "enable.metrics.push", false);
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
