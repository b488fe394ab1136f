package cn.tiaokuai.metrics.rollup;

import cn.tiaokuai.metrics.model.Hierarchy;

/**
 * Where the roll-up tells something else than the values and the directory say.
 *
 * @param told by the roll-up; null for nothing
 * @param right what it should have told; null for nothing
 */
record Difference(
        What what, String unit, Hierarchy hierarchy, String indicator, String period, String told, String right) {

    /** What differs. */
    enum What {
        /** What the unit has reported. */
        OWN,
        /** What the units below make together, or how many they are. */
        BELOW,
        /** The unit above. */
        PLACE
    }
}
