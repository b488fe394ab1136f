package cn.tiaokuai.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Reads and writes topics as the other side would. */
public final class Topics {

    private Topics() {}

    /** Everything that stands in a topic now. */
    public static List<ConsumerRecord<String, String>> records(String topic) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap()),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** Values of the records of one key, in order. */
    public static List<String> values(String topic, String key) {
        return records(topic).stream()
                .filter(r -> key.equals(r.key()))
                .map(ConsumerRecord::value)
                .toList();
    }

    /** Writes a record and waits until the broker has it. */
    public static void publish(String topic, String key, String value) {
        try {
            Publisher.KEPT.send(new ProducerRecord<>(topic, key, value)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("cannot publish to " + topic, e);
        }
    }

    /** Writes records of different keys at once, and waits until the broker has them all. */
    public static void publish(String topic, Map<String, String> values) {
        List<Future<?>> sent = new ArrayList<>();
        values.forEach((key, value) -> sent.add(Publisher.KEPT.send(new ProducerRecord<>(topic, key, value))));
        try {
            for (Future<?> record : sent) {
                record.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("cannot publish to " + topic, e);
        }
    }

    /** Kept from one record to the next: a new one spends longer on finding its way than on the record. */
    private static final class Publisher {

        private static final KafkaProducer<String, String> KEPT = producer();

        private static KafkaProducer<String, String> producer() {
            ClassLoader before = Thread.currentThread().getContextClassLoader();
            // Kafka's client looks its classes up through the thread, which may belong to another class loader here.
            Thread.currentThread().setContextClassLoader(Topics.class.getClassLoader());
            try {
                return new KafkaProducer<>(
                        Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap(), ProducerConfig.ACKS_CONFIG, "all"),
                        new StringSerializer(),
                        new StringSerializer());
            } finally {
                Thread.currentThread().setContextClassLoader(before);
            }
        }
    }

    /**
     * Empties all topics but the directory of units, and lets a service read from the beginning, as on its first day: its
     * database is empty too.
     */
    static void forget(String service) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap()))) {
            Map<TopicPartition, RecordsToDelete> all = cn.tiaokuai.contracts.Topics.all().stream()
                    .filter(topic -> !topic.compacted())
                    .flatMap(topic -> java.util.stream.IntStream.range(0, topic.partitions())
                            .mapToObj(p -> new TopicPartition(topic.name(), p)))
                    .collect(Collectors.toMap(p -> p, p -> RecordsToDelete.beforeOffset(-1)));
            admin.deleteRecords(all).all().get();
            for (GroupListing group : admin.listGroups().all().get()) {
                if (group.groupId().startsWith(service)) {
                    deleteGroup(admin, group.groupId());
                }
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("cannot empty the topics", e);
        }
    }

    private static void deleteGroup(Admin admin, String group) throws InterruptedException, ExecutionException {
        try {
            admin.deleteConsumerGroups(List.of(group)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                throw e;
            }
        }
    }

    private static String bootstrap() {
        return Servers.addresses().kafkaBootstrap();
    }
}
