package cn.tiaokuai.metrics.scorecards.model;

import java.math.BigDecimal;

/** What a person adds to what was measured. */
public sealed interface Adjustment {

    /** 加分. */
    record Bonus(BigDecimal points) implements Adjustment {}

    /** 扣分. */
    record Penalty(BigDecimal points) implements Adjustment {}

    /** 一票否决: the unit keeps its points and has no rank. */
    record Veto() implements Adjustment {}
}
