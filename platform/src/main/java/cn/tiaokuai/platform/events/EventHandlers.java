package cn.tiaokuai.platform.events;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.Event;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The handlers of this service by the type of event that they want. */
@ApplicationScoped
class EventHandlers {

    private final ObjectMapper json;
    private final Map<String, EventHandler<?>> byType;

    EventHandlers(ObjectMapper json, @All List<EventHandler<?>> handlers) {
        this.json = json;
        this.byType = handlers.stream().collect(Collectors.toMap(h -> Event.type(h.type()), Function.identity()));
    }

    /** The event with whoever handles it; empty for types that this service has no use for. */
    Optional<Delivery<?>> read(String record) throws JsonProcessingException {
        EventHandler<?> handler = byType.get(json.readTree(record).path("type").asText());
        return handler == null ? Optional.empty() : Optional.of(delivery(handler, record));
    }

    private <E extends Event> Delivery<E> delivery(EventHandler<E> handler, String record)
            throws JsonProcessingException {
        JavaType type = json.getTypeFactory().constructParametricType(Envelope.class, handler.type());
        return new Delivery<>(handler, json.readValue(record, type));
    }

    record Delivery<E extends Event>(EventHandler<E> handler, Envelope<E> envelope) {

        void apply() {
            handler.handle(envelope.data(), envelope);
        }
    }
}
