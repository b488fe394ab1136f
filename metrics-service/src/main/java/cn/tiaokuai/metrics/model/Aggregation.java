package cn.tiaokuai.metrics.model;

/** What the values of several units make together; an average only as the ratio of two sums. */
public enum Aggregation {
    SUM,
    RATIO,
    LAST,
    MAX,
    MIN,
    NONE
}
