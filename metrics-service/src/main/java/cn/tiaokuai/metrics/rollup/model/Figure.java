package cn.tiaokuai.metrics.rollup.model;

import cn.tiaokuai.metrics.model.Period;
import java.math.BigDecimal;

/**
 * What is known of one unit, indicator and period.
 *
 * @param own what the unit has reported; null for nothing
 * @param below what the units below it make together; null for nothing
 * @param units how many units have reported what {@code below} is made of
 */
public record Figure(String unit, String indicator, Period period, BigDecimal own, BigDecimal below, int units) {

    public boolean isOwn() {
        return own != null;
    }

    /** What counts for the unit: what it has reported, else what those below it make together; null for nothing. */
    public BigDecimal value() {
        return own == null ? below : own;
    }
}
