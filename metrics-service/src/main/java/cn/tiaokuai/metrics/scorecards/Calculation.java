package cn.tiaokuai.metrics.scorecards;

import java.math.BigDecimal;
import java.util.List;

/**
 * The score of one unit with all that it is made of; kept as it is when a card is published.
 *
 * @param name of the unit, as it was
 * @param rank null for a vetoed unit
 * @param measured what the items make together, before bonus and penalty
 */
public record Calculation(
        String unit,
        String name,
        Integer rank,
        BigDecimal total,
        boolean vetoed,
        BigDecimal measured,
        BigDecimal bonus,
        BigDecimal penalty,
        List<ItemCalculation> items,
        List<CardDefinition.CardAdjustment> adjustments) {

    /**
     * One item.
     *
     * @param value what was confirmed, or the rate of tasks in per cent; null where it is missing
     * @param target null where there is none
     * @param completion per cent
     * @param basedOn what the value is made of: last confirmed period, or tasks that were due
     * @param formula how the points come about, in words
     * @param points null where something is missing
     */
    public record ItemCalculation(
            String name,
            BigDecimal weight,
            BigDecimal value,
            BigDecimal target,
            BigDecimal completion,
            String basedOn,
            String formula,
            BigDecimal points) {}

    /** What the other units of the card may see. */
    public record Place(String unit, String name, Integer rank, BigDecimal total, boolean vetoed) {}

    Place place() {
        return new Place(unit, name, rank, total, vetoed);
    }
}
