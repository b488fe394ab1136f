package cn.tiaokuai.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * A CloudEvents 1.0 event in structured JSON, the value of every Kafka record.
 *
 * @param specversion always 1.0
 * @param id unique identity of this event; whoever has applied it once ignores it from then on
 * @param source service that says it, for example {@code /report-service}
 * @param type {@link Event#type(Class)}
 * @param subject {@link Event#subject()}
 * @param time when it happened, UTC
 * @param datacontenttype always application/json
 * @param unit {@link Event#unit()}, an extension attribute
 * @param data the event itself
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md">CloudEvents 1.0.2</a>
 */
public record Envelope<E extends Event>(
        String specversion,
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        String unit,
        E data) {

    /** Wraps an event that happens at {@code time}. */
    public static <E extends Event> Envelope<E> of(String source, E event, UUID id, Instant time) {
        return new Envelope<>(
                "1.0",
                id,
                source,
                Event.type(event.getClass()),
                event.subject(),
                time,
                "application/json",
                event.unit(),
                event);
    }
}
