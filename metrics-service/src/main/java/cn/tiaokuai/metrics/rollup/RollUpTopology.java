package cn.tiaokuai.metrics.rollup;

import cn.tiaokuai.contracts.Topics;
import cn.tiaokuai.metrics.rollup.model.Node;
import cn.tiaokuai.metrics.rollup.model.Place;
import cn.tiaokuai.metrics.rollup.model.Share;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.kafka.client.serialization.ObjectMapperSerde;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The roll-up as Kafka Streams runs it. Events become the latest own value of each unit, kept for ever in a compacted topic, and the
 * places of units become steps. Each unit's nodes live on one partition, hear both, and send steps to the unit above through the same
 * topic. So the work of one observation grows with the depth of the tree, and instances share the units among them.
 */
@ApplicationScoped
public class RollUpTopology {

    private static final Serde<String> TEXT = Serdes.String();

    private final ObjectMapper json;
    private final RollUpConfig config;

    RollUpTopology(ObjectMapper json, RollUpConfig config) {
        this.json = json;
        this.config = config;
    }

    /** A singleton itself: what Kafka Streams reads of it are fields, of which a proxy has none. */
    @Produces
    @Singleton
    Topology topology() {
        return of(json, config.generation(), Stores::persistentKeyValueStore);
    }

    /**
     * The topology for one telling.
     *
     * @param stores where what is known is kept, by name
     */
    public static Topology of(ObjectMapper json, int generation, Function<String, KeyValueBytesStoreSupplier> stores) {
        Events events = new Events(json);
        Serde<Step> step = new ObjectMapperSerde<>(Step.class, json);
        Serde<Own> own = new ObjectMapperSerde<>(Own.class, json);
        Topology topology = new Topology();
        topology.addSource("events", TEXT.deserializer(), TEXT.deserializer(), Topics.METRIC_EVENTS);
        topology.addProcessor("taking", () -> new Taking(events), "events");
        topology.addSink(
                "values",
                Topics.ROLL_UP_VALUES,
                TEXT.serializer(),
                own.serializer(),
                byUnit(RollUpTopology::unit),
                "taking");

        topology.addSource("units", TEXT.deserializer(), TEXT.deserializer(), Topics.UNITS);
        topology.addProcessor("placing", () -> new Placing(events, generation), "units");
        topology.addSink(
                "places", Topics.ROLL_UP_STEPS, TEXT.serializer(), step.serializer(), byUnit(unit -> unit), "placing");

        topology.addSource("own", TEXT.deserializer(), own.deserializer(), Topics.ROLL_UP_VALUES);
        topology.addProcessor("reading", Reading::new, "own");
        topology.addSource("steps", TEXT.deserializer(), step.deserializer(), Topics.ROLL_UP_STEPS);
        topology.addProcessor("nodes", () -> new Nodes(generation), "reading", "steps");
        topology.addStateStore(store(stores.apply(Nodes.PLACES), new ObjectMapperSerde<>(Place.class, json)), "nodes");
        topology.addStateStore(store(stores.apply(Nodes.NODES), new ObjectMapperSerde<>(Node.class, json)), "nodes");
        topology.addStateStore(store(stores.apply(Nodes.SHARES), new ObjectMapperSerde<>(Share.class, json)), "nodes");
        topology.addStateStore(store(stores.apply(Nodes.UNTOLD), TEXT), "nodes");
        topology.addSink(
                Nodes.UP, Topics.ROLL_UP_STEPS, TEXT.serializer(), step.serializer(), byUnit(unit -> unit), "nodes");
        topology.addSink(
                Nodes.OUT,
                Topics.ROLL_UPS,
                TEXT.serializer(),
                new ObjectMapperSerde<>(RolledUp.class, json).serializer(),
                "nodes");
        return topology;
    }

    /** All that one unit hears lies on the same partition of either topic. */
    private static <V> StreamPartitioner<String, V> byUnit(Function<String, String> unit) {
        return (topic, key, value, partitions) ->
                Optional.of(Set.of(Math.floorMod(unit.apply(key).hashCode(), partitions)));
    }

    private static String unit(String key) {
        return Own.Key.parse(key).unit();
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> store(KeyValueBytesStoreSupplier store, Serde<V> values) {
        return Stores.keyValueStoreBuilder(store, TEXT, values).withCachingEnabled();
    }

    /** From events to the latest own values. */
    private static final class Taking extends ContextualProcessor<String, String, String, Own> {

        private final Events events;

        Taking(Events events) {
            this.events = events;
        }

        @Override
        public void process(Record<String, String> event) {
            events.own(event.value()).ifPresent(own -> context()
                    .forward(new Record<>(own.key.toString(), own.value, event.timestamp())));
        }
    }

    /** From events to the places of units. */
    private static final class Placing extends ContextualProcessor<String, String, String, Step> {

        private final Events events;
        private final int generation;

        Placing(Events events, int generation) {
            this.events = events;
            this.generation = generation;
        }

        @Override
        public void process(Record<String, String> event) {
            events.place(event.value()).ifPresent(at -> context()
                    .forward(new Record<>(at.key, new Step.Placed(generation, at.value), event.timestamp())));
        }
    }

    /** From the latest own values to the unit that has reported them. */
    private static final class Reading extends ContextualProcessor<String, Own, String, Heard> {

        @Override
        public void process(Record<String, Own> own) {
            Own.Key key = Own.Key.parse(own.key());
            context()
                    .forward(new Record<>(
                            key.unit(),
                            new Heard.Reported(key.indicator(), key.period(), own.value()),
                            own.timestamp()));
        }
    }
}
