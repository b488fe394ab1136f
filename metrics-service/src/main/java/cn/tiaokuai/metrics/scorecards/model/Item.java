package cn.tiaokuai.metrics.scorecards.model;

import java.math.BigDecimal;

/** 考核项: one thing that is scored, and how many points it is worth. */
public record Item(BigDecimal weight, Scoring scoring) {}
