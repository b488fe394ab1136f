package cn.tiaokuai.metrics.scorecards.model;

/** What becomes of an item for which a unit has nothing to be measured. */
public enum Missing {
    /** No points: it was the unit's duty to have something. */
    ZERO,
    /** The item does not count for that unit; the weights of the others are raised so that all units can reach the same. */
    EXCLUDED
}
