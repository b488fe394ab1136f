package cn.tiaokuai.metrics.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact fraction: nothing is rounded before the figure is shown, so that a lamp never depends on the rounding.
 *
 * @param part numerator
 * @param whole denominator, above zero
 */
public record Ratio(BigDecimal part, BigDecimal whole) implements Comparable<Ratio> {

    public static final Ratio NOTHING = new Ratio(BigDecimal.ZERO, BigDecimal.ONE);
    public static final Ratio ALL = new Ratio(BigDecimal.ONE, BigDecimal.ONE);

    private static final int SHOWN_DECIMALS = 1;

    public Ratio {
        if (whole.signum() == 0) {
            throw new IllegalArgumentException("a share of nothing");
        }
        if (whole.signum() < 0) {
            part = part.negate();
            whole = whole.negate();
        }
    }

    public Ratio minus(Ratio other) {
        return new Ratio(part.multiply(other.whole).subtract(other.part.multiply(whole)), whole.multiply(other.whole));
    }

    /** By value: a third is two sixths. */
    @Override
    public int compareTo(Ratio other) {
        return part.multiply(other.whole).compareTo(other.part.multiply(whole));
    }

    /** Whether it is at least so many per cent. */
    public boolean atLeastPercent(BigDecimal percent) {
        return part.scaleByPowerOfTen(2).compareTo(percent.multiply(whole)) >= 0;
    }

    /** In per cent, or percentage points: rounded once, half up, to one decimal. */
    public BigDecimal percent() {
        return part.scaleByPowerOfTen(2).divide(whole, SHOWN_DECIMALS, RoundingMode.HALF_UP);
    }
}
