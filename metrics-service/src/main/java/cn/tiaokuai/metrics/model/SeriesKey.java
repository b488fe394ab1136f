package cn.tiaokuai.metrics.model;

/** Which figures go together: those of one unit with one indicator in one year. */
public record SeriesKey(String unit, String indicator, int year) {}
