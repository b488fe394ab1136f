package cn.tiaokuai.bench;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.Event;
import cn.tiaokuai.contracts.ReportSubmitted;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Reports of the sample's transport bureau as review-service hears of them. Nobody has written them: report-service does not know
 * them, so that what it makes of decisions is not in the figures of review-service.
 */
final class SubmittedReports {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private SubmittedReports() {}

    /** Submits so many, and answers which. */
    static List<String> submit(String bootstrap, int number) throws InterruptedException, ExecutionException {
        Map<String, Object> there = Map.of("bootstrap.servers", bootstrap, "acks", "all");
        List<UUID> reports = Stream.generate(UUID::randomUUID).limit(number).toList();
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(there, new StringSerializer(), new StringSerializer())) {
            for (Future<?> sent : reports.stream()
                    .map(report -> producer.send(record(submitted(report))))
                    .toList()) {
                sent.get();
            }
        }
        return reports.stream().map(UUID::toString).toList();
    }

    private static Event submitted(UUID report) {
        return new ReportSubmitted(
                report,
                1,
                "370102JT",
                "交通运输局专项报告",
                "SPECIAL",
                2025,
                1,
                "a".repeat(64),
                "370102",
                List.of("3701JT"),
                new Actor("drafter.370102jt", "周明远"),
                Instant.now(),
                List.of(),
                List.of(),
                null);
    }

    private static ProducerRecord<String, String> record(Event event) {
        try {
            return new ProducerRecord<>(
                    event.topic(),
                    event.subject(),
                    JSON.writeValueAsString(Envelope.of("/bench", event, UUID.randomUUID(), Instant.now())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
