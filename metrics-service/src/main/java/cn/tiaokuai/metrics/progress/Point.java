package cn.tiaokuai.metrics.progress;

import java.math.BigDecimal;
import java.util.List;

/**
 * One value of a series.
 *
 * @param of whose values it is made of: the unit itself, or those that it goes on from
 */
public record Point(String period, BigDecimal value, List<Share> of) {

    /** One of them, with as much of it as goes into the value. */
    public record Share(String unit, BigDecimal weight) {}
}
