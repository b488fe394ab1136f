package cn.tiaokuai.metrics.model;

/** What a target is: one that has to be kept 约束性, or one that is expected 预期性. */
public enum Nature {
    BINDING,
    EXPECTED
}
