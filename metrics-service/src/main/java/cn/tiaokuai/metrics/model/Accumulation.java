package cn.tiaokuai.metrics.model;

/** What the values of a year make together: a flow adds up, of a stock the last counts, of a cumulative value the latest. */
public enum Accumulation {
    FLOW,
    STOCK,
    CUMULATIVE
}
