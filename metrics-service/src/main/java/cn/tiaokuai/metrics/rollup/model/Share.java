package cn.tiaokuai.metrics.rollup.model;

import java.math.BigDecimal;

/**
 * What a unit has to add to the one above it.
 *
 * @param value in the indicator's measure unit, exact
 * @param units how many units have reported what it is made of
 */
public record Share(BigDecimal value, int units) {

    boolean sameAs(Share other) {
        return other != null && units == other.units && value.compareTo(other.value) == 0;
    }
}
