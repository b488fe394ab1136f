package cn.tiaokuai.report.figures.model;

import java.math.BigDecimal;

/**
 * A number as a text states it.
 *
 * @param value as written, without 万 or 亿
 * @param unit as written, with them
 * @param qualifier null for exactly
 */
public record Stated(BigDecimal value, String unit, Qualifier qualifier) {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal TWENTIETH = new BigDecimal("0.05");

    /**
     * Whether it may be said of a value of the data: decimals are rounded, 约 leaves a tenth, 超过 a unit of the last digit, a
     * whole number of 万 or 亿 is meant to a twentieth of one, as the reader of texts takes it.
     *
     * @param measureUnit that the data is in
     */
    public boolean says(BigDecimal data, String measureUnit) {
        MeasureUnit mine = MeasureUnit.of(unit);
        MeasureUnit others = MeasureUnit.of(measureUnit);
        if (!mine.measuresLike(others)) {
            return false;
        }
        BigDecimal stated = value.multiply(mine.factor());
        BigDecimal known = data.multiply(others.factor());
        BigDecimal difference = known.subtract(stated);
        if (qualifier == null) {
            return difference.abs().compareTo(rounding(mine)) <= 0;
        }
        return switch (qualifier) {
            case ABOUT -> difference.abs().compareTo(stated.abs().multiply(TENTH)) <= 0;
            case MORE_THAN ->
                difference.signum() >= 0 && difference.compareTo(lastDigit().multiply(mine.factor())) < 0;
            case AT_LEAST -> difference.signum() >= 0;
            case LESS_THAN, AT_MOST -> difference.signum() <= 0;
        };
    }

    private BigDecimal rounding(MeasureUnit mine) {
        if (value.scale() > 0) {
            return BigDecimal.ONE.movePointLeft(value.scale()).multiply(HALF).multiply(mine.factor());
        }
        return mine.magnitude() == Magnitude.ONE ? HALF.multiply(mine.factor()) : TWENTIETH.multiply(mine.factor());
    }

    /** One of the last digit that is not zero: 2680余 is below 2690. */
    private BigDecimal lastDigit() {
        return BigDecimal.ONE.movePointLeft(value.stripTrailingZeros().scale());
    }
}
