package cn.tiaokuai.metrics.rollup;

import cn.tiaokuai.contracts.Event;
import cn.tiaokuai.contracts.ObservationConfirmed;
import cn.tiaokuai.contracts.ObservationReopened;
import cn.tiaokuai.contracts.UnitChanged;
import cn.tiaokuai.metrics.model.Aggregation;
import cn.tiaokuai.metrics.rollup.model.Place;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.KeyValue;
import org.jboss.logging.Logger;

/**
 * Takes from events what the roll-up wants to know. One that cannot be read must not hold up all others: it is logged, and the night's
 * comparison tells its value again.
 */
final class Events {

    private static final Set<String> TOGETHER = Arrays.stream(Aggregation.values())
            .filter(Aggregation::makesOne)
            .map(Aggregation::name)
            .collect(Collectors.toUnmodifiableSet());

    private static final Logger LOG = Logger.getLogger(Events.class);

    private final ObjectMapper json;

    /** @param json which may be strict with what people send; events of a newer release may say more than this one knows */
    Events(ObjectMapper json) {
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** A unit's own value, null where it counts no more; none for other events and for values that several units make nothing of. */
    Optional<KeyValue<Own.Key, Own>> own(String record) {
        try {
            JsonNode event = read(record);
            if (is(event, ObservationConfirmed.class)) {
                ObservationConfirmed told = data(event, ObservationConfirmed.class);
                return told.aggregation() != null && TOGETHER.contains(told.aggregation())
                        ? Optional.of(KeyValue.pair(
                                new Own.Key(told.unit(), told.indicator(), told.period()),
                                new Own(Aggregation.valueOf(told.aggregation()), told.value())))
                        : Optional.empty();
            }
            if (is(event, ObservationReopened.class)) {
                ObservationReopened told = data(event, ObservationReopened.class);
                return Optional.of(KeyValue.pair(new Own.Key(told.unit(), told.indicator(), told.period()), null));
            }
        } catch (JsonProcessingException e) {
            LOG.errorf(e, "not rolled up, since it cannot be read: %s", record);
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** A unit, and where it stands; none for other events. */
    Optional<KeyValue<String, Place>> place(String record) {
        try {
            JsonNode event = read(record);
            if (is(event, UnitChanged.class)) {
                UnitChanged unit = data(event, UnitChanged.class);
                return Optional.of(KeyValue.pair(
                        unit.code(), new Place(unit.path(), unit.linePath(), unit.parent(), unit.lineSuperior())));
            }
        } catch (JsonProcessingException e) {
            LOG.errorf(e, "not rolled up, since it cannot be read: %s", record);
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** A record without a value, which only an administrator's hand makes, tells nothing. */
    private JsonNode read(String record) throws JsonProcessingException {
        return record == null ? NullNode.getInstance() : json.readTree(record);
    }

    private static boolean is(JsonNode event, Class<? extends Event> type) {
        return event.path("type").asText().equals(Event.type(type));
    }

    private <E extends Event> E data(JsonNode event, Class<E> type) throws JsonProcessingException {
        return json.treeToValue(event.path("data"), type);
    }
}
