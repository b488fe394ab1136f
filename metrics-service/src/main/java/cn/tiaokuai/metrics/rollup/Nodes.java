package cn.tiaokuai.metrics.rollup;

import cn.tiaokuai.metrics.model.Aggregation;
import cn.tiaokuai.metrics.model.Hierarchy;
import cn.tiaokuai.metrics.rollup.model.Node;
import cn.tiaokuai.metrics.rollup.model.NodeKey;
import cn.tiaokuai.metrics.rollup.model.Place;
import cn.tiaokuai.metrics.rollup.model.Share;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * All nodes of some units. What is heard changes a node at once; the unit above and the readers are told a little later, so that a
 * county whose three hundred villages report in the same second passes on one figure and not three hundred. Which nodes have still to
 * tell is kept in a store like all else: a crash forgets nothing.
 */
final class Nodes implements Processor<String, Heard, String, Object> {

    static final String PLACES = "places";
    static final String NODES = "nodes";
    static final String SHARES = "shares";
    static final String UNTOLD = "untold";
    /** Names of the children in the topology to which records are forwarded. */
    static final String UP = "up";

    static final String OUT = "out";

    /** How long changes of a node are gathered before they are told. */
    static final Duration GATHERING = Duration.ofMillis(100);
    /** Nodes told in one go; the rest waits for the next. */
    private static final int MOST = 20_000;

    private final int generation;
    private ProcessorContext<String, Object> context;
    private KeyValueStore<String, Place> places;
    private KeyValueStore<String, Node> nodes;
    private KeyValueStore<String, Share> shares;
    private KeyValueStore<String, String> untold;

    /** @param generation which telling of the roll-up this is */
    Nodes(int generation) {
        this.generation = generation;
    }

    @Override
    public void init(ProcessorContext<String, Object> given) {
        context = given;
        places = given.getStateStore(PLACES);
        nodes = given.getStateStore(NODES);
        shares = given.getStateStore(SHARES);
        untold = given.getStateStore(UNTOLD);
        given.schedule(GATHERING, PunctuationType.WALL_CLOCK_TIME, this::tell);
    }

    @Override
    public void process(Record<String, Heard> heard) {
        String unit = heard.key();
        switch (heard.value()) {
            case Heard.Reported reported -> report(unit, reported);
            case Step step -> {
                if (step.generation() == generation) {
                    take(unit, step);
                }
            }
        }
    }

    private void report(String unit, Heard.Reported reported) {
        for (Hierarchy hierarchy : Hierarchy.values()) {
            NodeKey key = new NodeKey(unit, hierarchy, reported.indicator(), reported.period());
            Own own = reported.own();
            Node known = nodes.get(key.toString());
            if (own != null) {
                keep(key, (known == null ? Node.of(own.aggregation()) : known).reported(own.value()));
            } else if (known != null) {
                keep(key, known.reported(null));
            }
        }
    }

    private void take(String unit, Step step) {
        switch (step) {
            case Step.Added added -> add(unit, added);
            case Step.Placed placed -> place(unit, placed.place());
        }
    }

    private void add(String unit, Step.Added added) {
        NodeKey key = new NodeKey(unit, added.hierarchy(), added.indicator(), added.period());
        Share before = shares.get(key.share(added.child()));
        if (added.share() == null) {
            shares.delete(key.share(added.child()));
        } else {
            shares.put(key.share(added.child()), added.share());
        }
        Node node = node(key, added.aggregation());
        keep(key, node.aggregation() == Aggregation.SUM ? node.changed(before, added.share()) : node.of(below(key)));
    }

    private List<Share> below(NodeKey key) {
        List<Share> all = new ArrayList<>();
        try (KeyValueIterator<String, Share> each = shares.prefixScan(key.shares(), new StringSerializer())) {
            each.forEachRemaining(share -> all.add(share.value));
        }
        return all;
    }

    /** A unit that stands somewhere else has other units to tell, and one that was not known at all now knows whom. */
    private void place(String unit, Place place) {
        if (place.equals(places.get(unit))) {
            return;
        }
        places.put(unit, place);
        try (KeyValueIterator<String, Node> each = nodes.prefixScan(NodeKey.allOf(unit), new StringSerializer())) {
            each.forEachRemaining(node -> untold.put(node.key, ""));
        }
    }

    private Node node(NodeKey key, Aggregation aggregation) {
        Node node = nodes.get(key.toString());
        return node == null ? Node.of(aggregation) : node;
    }

    private void keep(NodeKey key, Node node) {
        nodes.put(key.toString(), node);
        untold.put(key.toString(), "");
    }

    private void tell(long now) {
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, String> each = untold.all()) {
            while (each.hasNext() && keys.size() < MOST) {
                keys.add(each.next().key);
            }
        }
        for (String key : keys) {
            tell(NodeKey.parse(key), now);
            untold.delete(key);
        }
    }

    private void tell(NodeKey key, long now) {
        Place place = places.get(key.unit());
        if (place == null) {
            // Told when the unit becomes known.
            return;
        }
        Node node = nodes.get(key.toString());
        String above = place.above(key.hierarchy());
        if (!node.hasTold(above)) {
            if (node.told() != null && !node.above().equals(above)) {
                up(node.above(), key, node, null, now);
            }
            if (above != null && (node.share() != null || node.told() != null)) {
                up(above, key, node, node.share(), now);
            }
            node = node.telling(above);
        }
        nodes.put(key.toString(), node);
        context.forward(new Record<>(key.toString(), rolledUp(key, place, node), now), OUT);
    }

    private void up(String above, NodeKey key, Node node, Share share, long now) {
        context.forward(
                new Record<>(
                        above,
                        new Step.Added(
                                generation,
                                key.hierarchy(),
                                key.unit(),
                                key.indicator(),
                                key.period(),
                                node.aggregation(),
                                share),
                        now),
                UP);
    }

    private RolledUp rolledUp(NodeKey key, Place place, Node node) {
        return new RolledUp(
                key.unit(),
                place.path(),
                place.linePath(),
                place.above(key.hierarchy()),
                key.hierarchy(),
                key.indicator(),
                key.period(),
                node.own(),
                node.below(),
                node.children(),
                node.units(),
                generation,
                node.version());
    }
}
