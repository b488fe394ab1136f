package cn.tiaokuai.launcher.letters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A record that a service could not apply, as it stands in the service's topic of dead letters; where it came from and why is in
 * headers that the service has added (those of SmallRye's dead-letter queue).
 */
public record DeadLetter(ConsumerRecord<String, String> record) {

    private static final String PREFIX = "dead-letter-";
    /** On a record that was put back, tells where from. */
    static final String REPLAYED = "replayed-from";

    private static final Pattern TYPE = Pattern.compile("\"type\"\\s*:\\s*\"([^\"]{1,100})\"");

    /** What it is called by: its offset. */
    public long number() {
        return record.offset();
    }

    public Instant at() {
        return Instant.ofEpochMilli(record.timestamp());
    }

    /** Topic that it came from, empty where nobody can tell. */
    public String topic() {
        return header("topic");
    }

    /** Whether a record of the topic that it came from says something newer about the same thing. */
    boolean isOvertakenBy(ConsumerRecord<String, String> later) {
        long offset = header("offset").isEmpty() ? -1 : Long.parseLong(header("offset"));
        return later.offset() > offset && later.key() != null && later.key().equals(record.key());
    }

    /** Type of the event, as far as the record can be read. */
    public String type() {
        Matcher type = TYPE.matcher(record.value() == null ? "" : record.value());
        return type.find() ? type.group(1) : "?";
    }

    /** What the service said, in one line. */
    public String reason() {
        String cause = header("cause");
        return (cause.isEmpty() ? header("reason") : cause).lines().findFirst().orElse("?");
    }

    /** The record as it was before, with a word about where it comes from. */
    ProducerRecord<String, String> again() {
        ProducerRecord<String, String> again = new ProducerRecord<>(topic(), record.key(), record.value());
        for (Header header : record.headers()) {
            if (!header.key().startsWith(PREFIX) && !header.key().equals(REPLAYED)) {
                again.headers().add(header);
            }
        }
        again.headers().add(REPLAYED, (record.topic() + "@" + number()).getBytes(StandardCharsets.UTF_8));
        return again;
    }

    private String header(String name) {
        Header header = record.headers().lastHeader(PREFIX + name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
