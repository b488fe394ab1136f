package cn.tiaokuai.metrics.model;

/** What the values of several units make together; an average only as the ratio of two sums. */
public enum Aggregation {
    SUM,
    RATIO,
    LAST,
    MAX,
    MIN,
    NONE;

    /** Whether values of several units make one of all of them, by themselves; a rate does by its two sums. */
    public boolean makesOne() {
        return switch (this) {
            case SUM, MAX, MIN -> true;
            case RATIO, LAST, NONE -> false;
        };
    }
}
