package cn.tiaokuai.report.figures.model;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A confirmed value of the data.
 *
 * @param observation its identity
 * @param indicator code of the indicator
 * @param name of the indicator, as shown
 * @param measureUnit that the value is in
 * @param accumulation FLOW, STOCK or CUMULATIVE; null where unknown
 * @param period 2026, 2026H1, 2026Q3 or 2026-09
 */
public record Known(
        UUID observation,
        String indicator,
        String name,
        String measureUnit,
        String accumulation,
        String period,
        BigDecimal value) {

    String told() {
        return value.stripTrailingZeros().toPlainString() + measureUnit;
    }
}
