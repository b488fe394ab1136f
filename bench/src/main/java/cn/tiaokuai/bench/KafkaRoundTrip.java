package cn.tiaokuai.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A record to a topic of its own and back, confirmed by all replicas, with nothing in between. */
final class KafkaRoundTrip implements AutoCloseable {

    private static final String TOPIC = "bench-round-trip";

    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;

    KafkaRoundTrip(String bootstrap) {
        Map<String, Object> there = Map.of("bootstrap.servers", bootstrap);
        try (Admin admin = Admin.create(there)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("no topic for the round trip", e);
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all"), new StringSerializer(), new StringSerializer());
        consumer = new KafkaConsumer<>(there, new StringDeserializer(), new StringDeserializer());
        TopicPartition all = new TopicPartition(TOPIC, 0);
        consumer.assign(List.of(all));
        consumer.seekToEnd(List.of(all));
        consumer.position(all);
    }

    /** How long one record took. */
    long nanos() {
        String value = UUID.randomUUID().toString();
        long start = System.nanoTime();
        Future<?> sent = producer.send(new ProducerRecord<>(TOPIC, value));
        while (sent.state() != Future.State.FAILED) {
            for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofSeconds(5))) {
                if (record.value().equals(value)) {
                    return System.nanoTime() - start;
                }
            }
        }
        throw new IllegalStateException("no record went through", sent.exceptionNow());
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
