package cn.tiaokuai.metrics;

/** Whether one wrong row keeps the others out. */
public enum Mode {
    ALL_OR_NOTHING,
    VALID_ONLY
}
