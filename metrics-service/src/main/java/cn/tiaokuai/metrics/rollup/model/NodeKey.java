package cn.tiaokuai.metrics.rollup.model;

import cn.tiaokuai.metrics.model.Hierarchy;

/**
 * What a node is about, and the key of its record: {@code 3701|BLOCK|JT-ROAD-KM|2026-09}. The unit stands first, so that all nodes of
 * a unit are found beside each other.
 */
public record NodeKey(String unit, Hierarchy hierarchy, String indicator, String period) {

    private static final String MARK = "|";

    /** Reads what {@link #toString} has written. */
    public static NodeKey parse(String key) {
        String[] parts = key.split("\\|", -1);
        return new NodeKey(parts[0], Hierarchy.valueOf(parts[1]), parts[2], parts[3]);
    }

    /** Before the keys of all nodes of a unit. */
    public static String allOf(String unit) {
        return unit + MARK;
    }

    /** Before the keys of the shares of all units directly below. */
    public String shares() {
        return this + MARK;
    }

    public String share(String child) {
        return shares() + child;
    }

    @Override
    public String toString() {
        return String.join(MARK, unit, hierarchy.name(), indicator, period);
    }
}
