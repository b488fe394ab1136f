package cn.tiaokuai.metrics.model;

/** Which values are good: higher ones 正向, lower ones 逆向, or those within a range. */
public enum Direction {
    HIGHER,
    LOWER,
    RANGE
}
