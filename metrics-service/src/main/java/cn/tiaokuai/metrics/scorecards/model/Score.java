package cn.tiaokuai.metrics.scorecards.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a unit scores; each figure rounded from the exact one, so that shown points need not add up to the shown total.
 *
 * @param points of each item; null where something is missing
 * @param measured what the items make together
 * @param bonus as far as it counts
 * @param penalty as far as it counts
 * @param total never below zero
 */
public record Score(
        List<BigDecimal> points,
        BigDecimal measured,
        BigDecimal bonus,
        BigDecimal penalty,
        BigDecimal total,
        boolean vetoed) {

    /**
     * What ranks are made by: the total as it is shown, so that two units that read the same total have the same rank; null for a
     * vetoed one, which keeps its points and has no rank.
     */
    public BigDecimal ranked() {
        return vetoed ? null : total;
    }
}
