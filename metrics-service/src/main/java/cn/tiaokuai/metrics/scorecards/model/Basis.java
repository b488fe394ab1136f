package cn.tiaokuai.metrics.scorecards.model;

/** What is scored: the value itself, or how much of the target it is, in per cent. */
public enum Basis {
    VALUE,
    COMPLETION
}
