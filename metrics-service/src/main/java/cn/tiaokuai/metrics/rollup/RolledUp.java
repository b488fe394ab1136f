package cn.tiaokuai.metrics.rollup;

import cn.tiaokuai.metrics.model.Hierarchy;
import java.math.BigDecimal;

/**
 * What is known of a unit with one indicator and period in one hierarchy; what is later replaces what was before.
 *
 * @param above unit directly above, null for none
 * @param own what the unit has reported; null for nothing
 * @param below what the units below make together, exact; null for nothing
 * @param children how many units directly below have something to add
 * @param units how many units have reported what {@code below} is made of
 * @param generation which telling of the roll-up it is of; what a later one says replaces all that earlier ones have said
 * @param version of two of the same generation, unit, hierarchy, indicator and period the later one is known by it
 */
public record RolledUp(
        String unit,
        String path,
        String linePath,
        String above,
        Hierarchy hierarchy,
        String indicator,
        String period,
        BigDecimal own,
        BigDecimal below,
        int children,
        int units,
        int generation,
        long version) {}
