package cn.tiaokuai.metrics.model;

/** How exact a value is meant: 约, 超过, 不足, 不少于, 不超过. */
public enum Qualifier {
    ABOUT,
    MORE_THAN,
    LESS_THAN,
    AT_LEAST,
    AT_MOST
}
