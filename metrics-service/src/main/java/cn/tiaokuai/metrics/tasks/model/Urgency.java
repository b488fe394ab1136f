package cn.tiaokuai.metrics.tasks.model;

/** 紧急程度: 一般, 紧急, 特急. */
public enum Urgency {
    NORMAL,
    URGENT,
    CRITICAL
}
