package cn.tiaokuai.metrics.rollup;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.Event;
import cn.tiaokuai.contracts.ObservationConfirmed;
import cn.tiaokuai.contracts.ObservationReopened;
import cn.tiaokuai.contracts.Topics;
import cn.tiaokuai.contracts.UnitChanged;
import cn.tiaokuai.metrics.model.Aggregation;
import cn.tiaokuai.metrics.model.Hierarchy;
import cn.tiaokuai.metrics.rollup.model.NodeKey;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.Stores;

/** The topology without a broker, told events and asked what came of them. */
final class Stream implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final Instant NOW = Instant.parse("2026-10-05T02:30:00Z");
    private static final Actor REVIEWER = new Actor("reviewer", "邱若水");

    private final TopologyTestDriver driver;
    private final TestOutputTopic<String, String> results;
    private final Map<String, RolledUp> latest = new HashMap<>();
    private final Map<String, UnitChanged> units = new HashMap<>();

    Stream() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "roll-up-" + UUID.randomUUID());
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:9092");
        driver = new TopologyTestDriver(RollUpTopology.of(JSON, 1, Stores::inMemoryKeyValueStore), settings, NOW);
        results = driver.createOutputTopic(Topics.ROLL_UPS, new StringDeserializer(), new StringDeserializer());
    }

    void placed(String unit, String blockAbove, String lineAbove) {
        UnitChanged changed = new UnitChanged(
                unit,
                unit,
                "BUREAU",
                path(units.get(blockAbove), UnitChanged::path, unit),
                blockAbove,
                null,
                lineAbove,
                path(units.get(lineAbove), UnitChanged::linePath, unit),
                null,
                null,
                true);
        units.put(unit, changed);
        tell(Topics.UNITS, changed);
    }

    private static String path(UnitChanged above, java.util.function.Function<UnitChanged, String> path, String unit) {
        return above == null ? unit : path.apply(above) + "." + unit;
    }

    void confirmed(String unit, String indicator, String period, String value, Aggregation aggregation) {
        tell(
                Topics.METRIC_EVENTS,
                new ObservationConfirmed(
                        id(unit, indicator, period),
                        indicator,
                        unit,
                        period,
                        new BigDecimal(value),
                        null,
                        "公里",
                        REVIEWER,
                        NOW,
                        "里程",
                        1,
                        "FLOW",
                        aggregation.name(),
                        null,
                        null));
    }

    void reopened(String unit, String indicator, String period) {
        tell(
                Topics.METRIC_EVENTS,
                new ObservationReopened(id(unit, indicator, period), indicator, unit, period, "漏报", NOW));
    }

    private static UUID id(String unit, String indicator, String period) {
        return UUID.nameUUIDFromBytes((unit + indicator + period).getBytes(StandardCharsets.UTF_8));
    }

    private void tell(String topic, Event event) {
        try {
            raw(topic, event.subject(), JSON.writeValueAsString(Envelope.of("/test", event, UUID.randomUUID(), NOW)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    void raw(String topic, String key, String value) {
        driver.createInputTopic(topic, new StringSerializer(), new StringSerializer())
                .pipeInput(key, value);
    }

    /** Lets every unit tell the one above it, up to the root. */
    void settle() {
        do {
            results.readKeyValuesToList().forEach(result -> keep(result.key, result.value));
            driver.advanceWallClockTime(Nodes.GATHERING);
        } while (!results.isEmpty());
    }

    private void keep(String key, String value) {
        try {
            RolledUp result = JSON.readValue(value, RolledUp.class);
            latest.merge(key, result, (one, other) -> other.version() >= one.version() ? other : one);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<RolledUp> find(String unit, Hierarchy hierarchy, String indicator, String period) {
        return Optional.ofNullable(latest.get(new NodeKey(unit, hierarchy, indicator, period).toString()));
    }

    RolledUp result(String unit, Hierarchy hierarchy, String indicator, String period) {
        return find(unit, hierarchy, indicator, period).orElseThrow();
    }

    @Override
    public void close() {
        driver.close();
    }
}
