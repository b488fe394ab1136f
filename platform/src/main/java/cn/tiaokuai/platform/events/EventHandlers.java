package cn.tiaokuai.platform.events;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.Event;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The handlers of this service by the type of event that they want. */
@ApplicationScoped
class EventHandlers {

    private final ObjectMapper json;
    private final Map<String, List<EventHandler<?>>> byType;

    EventHandlers(ObjectMapper json, @All List<EventHandler<?>> handlers) {
        this.json = json;
        this.byType = handlers.stream().collect(Collectors.groupingBy(h -> Event.type(h.type())));
    }

    /** The event with all who handle it; empty for types that this service has no use for. */
    Optional<Delivery> read(String record) throws JsonProcessingException {
        List<EventHandler<?>> wanting =
                byType.get(json.readTree(record).path("type").asText());
        return wanting == null ? Optional.empty() : Optional.of(delivery(wanting, record));
    }

    private Delivery delivery(List<EventHandler<?>> handlers, String record) throws JsonProcessingException {
        List<Runnable> effects = new ArrayList<>();
        Envelope<?> envelope = null;
        for (EventHandler<?> handler : handlers) {
            envelope = read(handler, record, effects);
        }
        return new Delivery(envelope, effects);
    }

    private <E extends Event> Envelope<E> read(EventHandler<E> handler, String record, List<Runnable> effects)
            throws JsonProcessingException {
        JavaType type = json.getTypeFactory().constructParametricType(Envelope.class, handler.type());
        Envelope<E> envelope = json.readValue(record, type);
        effects.add(() -> handler.handle(envelope.data(), envelope));
        return envelope;
    }

    /** An event with all that it makes the service do, in one transaction. */
    record Delivery(Envelope<?> envelope, List<Runnable> effects) {

        void apply() {
            effects.forEach(Runnable::run);
        }
    }
}
