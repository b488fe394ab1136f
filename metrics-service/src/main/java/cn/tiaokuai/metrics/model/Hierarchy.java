package cn.tiaokuai.metrics.model;

/** Along which tree values are put together: by territory 块 or by trade 条, never along both at once. */
public enum Hierarchy {
    BLOCK,
    LINE
}
