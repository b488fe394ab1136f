package cn.tiaokuai.launcher.letters;

import cn.tiaokuai.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The dead letters of one service. What was put back is marked by a record of its own in the same topic, after the broker has
 * taken it: whoever is interrupted in between puts it back twice, which the inboxes of the consumers absorb.
 *
 * @param bootstrap the broker
 * @param topic of the dead letters
 */
public record DeadLetters(String bootstrap, String topic) {

    /** On a mark, the number of the letter that was put back. */
    private static final String MARK = "replayed";

    private static final int PATIENCE_MILLIS = 5_000;

    /** Those that wait, oldest first. */
    public List<DeadLetter> waiting() {
        List<ConsumerRecord<String, String>> all = read(topic);
        Set<Long> replayed =
                all.stream().flatMap(record -> mark(record).stream()).collect(Collectors.toSet());
        return all.stream()
                .filter(record -> mark(record).isEmpty() && !replayed.contains(record.offset()))
                .map(DeadLetter::new)
                .toList();
    }

    /**
     * Whether it may be put back: it is known where to, and in the compacted topic of units it would not take the place of what
     * was said about the unit later.
     */
    public boolean isCurrent(DeadLetter letter) {
        return !letter.topic().isEmpty()
                && (!letter.topic().equals(Topics.UNITS)
                        || read(Topics.UNITS).stream().noneMatch(letter::isOvertakenBy));
    }

    /** Puts letters back onto the topic that they came from, in their order. */
    public void putBack(List<DeadLetter> letters) throws InterruptedException, ExecutionException {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        PATIENCE_MILLIS),
                new StringSerializer(),
                new StringSerializer())) {
            for (DeadLetter letter : letters) {
                producer.send(letter.again()).get();
                producer.send(markOf(letter)).get();
            }
        }
    }

    private ProducerRecord<String, String> markOf(DeadLetter letter) {
        ProducerRecord<String, String> mark =
                new ProducerRecord<>(topic, letter.record().key(), null);
        mark.headers().add(MARK, Long.toString(letter.number()).getBytes(StandardCharsets.UTF_8));
        return mark;
    }

    private static Optional<Long> mark(ConsumerRecord<String, String> record) {
        Header mark = record.headers().lastHeader(MARK);
        return mark == null
                ? Optional.empty()
                : Optional.of(Long.valueOf(new String(mark.value(), StandardCharsets.UTF_8)));
    }

    /** Everything that stands in a topic of one partition now. */
    private List<ConsumerRecord<String, String>> read(String from) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        PATIENCE_MILLIS,
                        ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        PATIENCE_MILLIS),
                new StringDeserializer(),
                new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(from, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            List<ConsumerRecord<String, String>> records = new ArrayList<>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }
}
