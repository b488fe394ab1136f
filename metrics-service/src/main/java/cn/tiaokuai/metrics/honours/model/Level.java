package cn.tiaokuai.metrics.honours.model;

/** 级别: of who granted it; the names are those of the event {@code HonourGranted}. */
public enum Level {
    NATIONAL,
    PROVINCIAL,
    CITY,
    COUNTY,
    OTHER
}
