package cn.tiaokuai.metrics.progress;

import cn.tiaokuai.metrics.model.Hierarchy;
import cn.tiaokuai.platform.http.Page;
import java.math.BigDecimal;

/**
 * The units directly below one, side by side, and what they make together.
 *
 * @param together of all below, each counted once; null where the indicator's aggregation puts nothing together
 * @param lastPeriod the last period that {@code together} speaks of: of a stock, the last one for which all below have a value that
 *     have any; null without it
 * @param own what the unit has reported itself; null for nothing
 * @param difference own less together; null where they are not of the same periods
 * @param reportedUnits how many of the units directly below have a figure, of their own or from below
 * @param expectedUnits how many should: the active ones that the indicator is for
 */
public record Comparison(
        String indicator,
        String unit,
        String period,
        Hierarchy hierarchy,
        BigDecimal together,
        String lastPeriod,
        BigDecimal own,
        BigDecimal difference,
        int reportedUnits,
        int expectedUnits,
        Page<Child> children) {

    /**
     * One of them.
     *
     * @param source where its figure is from; null for no figure
     * @param rank among all of them by completion, equals sharing one; null without a completion
     */
    public record Child(String unitName, Source source, Integer rank, Progress progress) {}

    /** OWN: reported by the unit; BELOW: put together from units below it, for some periods at least. */
    public enum Source {
        OWN,
        BELOW
    }
}
