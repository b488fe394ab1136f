package cn.tiaokuai.metrics.progress;

import cn.tiaokuai.metrics.indicators.Accumulation;
import cn.tiaokuai.metrics.indicators.Direction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How far a value is on the way to its target. All results are per cent or percentage points; rounded last, half up, to one
 * decimal.
 *
 * @param direction which values are good
 * @param accumulation what the values of a year make together
 * @param baseline value at the start of the year, null when unknown
 * @param target value to be reached; the lower end for a range
 * @param targetTo upper end of a range, else null
 */
public record Attainment(
        Direction direction, Accumulation accumulation, BigDecimal baseline, BigDecimal target, BigDecimal targetTo) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(1);
    private static final BigDecimal ALL = HUNDRED.setScale(1);
    private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL128;

    /**
     * Completion 完成率.
     *
     * <p>Rising: actual / target; where the target is not above zero, the way from the baseline that is done, and without a
     * baseline all or nothing. Falling: the way down from the baseline that is done; without one, target / actual while
     * the target is exceeded. Range: all or nothing.
     */
    public BigDecimal completion(BigDecimal actual) {
        return switch (direction) {
            case HIGHER -> target.signum() > 0 ? percent(actual, target) : onTheWay(actual);
            case LOWER -> falling(actual);
            case RANGE -> reached(actual) ? ALL : NOTHING;
        };
    }

    /** Whether the value reaches the target; a falling or ranged one is decided by {@link #isDecided}. */
    public boolean reached(BigDecimal actual) {
        return switch (direction) {
            case HIGHER -> actual.compareTo(target) >= 0;
            case LOWER -> actual.compareTo(target) <= 0;
            case RANGE -> actual.compareTo(target) >= 0 && actual.compareTo(targetTo) <= 0;
        };
    }

    /** Rising targets are achieved once reached; falling and ranged ones only when the year is over: they may still be missed. */
    public boolean isDecided(boolean yearIsOver) {
        return direction == Direction.HIGHER || yearIsOver;
    }

    /** Expected progress 序时进度 on a straight line, after so many months. */
    public static BigDecimal expected(int monthsPassed) {
        return percent(BigDecimal.valueOf(monthsPassed), BigDecimal.valueOf(12));
    }

    /**
     * By how many points the value is ahead of the plan, negative when behind. Rising: completion less expected progress.
     * Falling: how much of what was allowed by now is left. Range: nothing, or all.
     */
    public BigDecimal deviation(BigDecimal actual, int monthsPassed) {
        return switch (direction) {
            case HIGHER -> completion(actual).subtract(expected(monthsPassed));
            case LOWER -> leftOfAllowance(actual, monthsPassed);
            case RANGE -> reached(actual) ? NOTHING : ALL.negate();
        };
    }

    private BigDecimal leftOfAllowance(BigDecimal actual, int monthsPassed) {
        BigDecimal allowed = accumulation == Accumulation.STOCK
                ? target
                : target.multiply(BigDecimal.valueOf(monthsPassed)).divide(BigDecimal.valueOf(12), EXACT_ENOUGH);
        if (allowed.signum() <= 0) {
            return actual.compareTo(allowed) <= 0 ? NOTHING : ALL.negate();
        }
        return percent(allowed.subtract(actual), allowed);
    }

    private BigDecimal falling(BigDecimal actual) {
        if (baseline != null && baseline.compareTo(target) > 0) {
            return onTheWay(actual);
        }
        if (reached(actual)) {
            return ALL;
        }
        return target.signum() > 0 ? percent(target, actual) : NOTHING;
    }

    /** The part of the way from the baseline to the target that is done. */
    private BigDecimal onTheWay(BigDecimal actual) {
        if (baseline == null || baseline.compareTo(target) == 0) {
            return reached(actual) ? ALL : NOTHING;
        }
        return percent(actual.subtract(baseline), target.subtract(baseline));
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, EXACT_ENOUGH).setScale(1, RoundingMode.HALF_UP);
    }
}
