package cn.tiaokuai.metrics.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * How far a value is on the way to its target. A target is worked up to (from zero or from a worse baseline) or held (a
 * ceiling, a floor, a range: kept or not, at any time of the year).
 *
 * <p>The plan is a straight line, unless it is told month by month. Expected progress is the completion that the planned value would have, so that a value on
 * plan deviates by nothing, whatever the kind of target. Values are computed in twelfths, because a twelfth of a number may
 * have no last digit.
 *
 * @param direction which values are good
 * @param accumulation what the values of a year make together
 * @param baseline value that the year starts from (of a flow: what the year before made), null when unknown
 * @param target value to be reached; the lower end for a range
 * @param targetTo upper end of a range, else null
 * @param plan planned value at the end of each month, of the year so far for what adds up; null for a straight line
 */
public record Attainment(
        Direction direction,
        Accumulation accumulation,
        BigDecimal baseline,
        BigDecimal target,
        BigDecimal targetTo,
        List<BigDecimal> plan) {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    /**
     * Completion 完成率 after so many months.
     *
     * <p>Rising to above zero: actual / target. Else, from a baseline that is worse than the target: the part of the way that
     * is done, where sums are compared with the same months of the year before. Else the target is held: all while it is
     * kept; a ceiling that is exceeded: allowed / actual; otherwise nothing.
     */
    public Ratio completion(BigDecimal actual, int months) {
        return completionOfTwelfths(actual.multiply(MONTHS), months);
    }

    /** Expected progress 序时进度 after so many months. */
    public Ratio expected(int months) {
        return completionOfTwelfths(plannedTwelfths(months), months);
    }

    /** Completion less expected progress: above zero is ahead of the plan. */
    public Ratio deviation(BigDecimal actual, int months) {
        return completion(actual, months).minus(expected(months));
    }

    /**
     * Whether the values reach the target, finally enough to say so. Ceilings, ranges and losses to be limited may still be
     * missed until the year is over; and of a flow with missing values nobody knows: missing is not zero.
     *
     * @param actual what the values make together
     */
    public boolean isAchieved(BigDecimal actual, Values values) {
        boolean mayStillBeMissed = direction != Direction.HIGHER || (accumulates() && target.signum() <= 0);
        return isWithin(actual, target, targetTo) && (!mayStillBeMissed || values.closeYear(accumulation));
    }

    private Ratio completionOfTwelfths(BigDecimal value, int months) {
        if (direction == Direction.HIGHER && target.signum() > 0) {
            return new Ratio(value, target.multiply(MONTHS));
        }
        if (isWorkedUpTo()) {
            BigDecimal start = baseline.multiply(accumulates() ? BigDecimal.valueOf(months) : MONTHS);
            return new Ratio(value.subtract(start), target.subtract(baseline).multiply(MONTHS));
        }
        BigDecimal share = accumulates() ? BigDecimal.valueOf(months) : MONTHS;
        BigDecimal allowed = plan == null ? target.multiply(share) : planned(months);
        if (isWithin(value, allowed, targetTo == null ? null : targetTo.multiply(share))) {
            return Ratio.ALL;
        }
        return direction == Direction.LOWER && allowed.signum() > 0 ? new Ratio(allowed, value) : Ratio.NOTHING;
    }

    private BigDecimal planned(int months) {
        return plan.get(months - 1).multiply(MONTHS);
    }

    /** On a straight line to the target; of a level that has no way to go, the target itself. */
    private BigDecimal plannedTwelfths(int months) {
        if (plan != null) {
            return planned(months);
        }
        if (accumulates()) {
            return target.multiply(BigDecimal.valueOf(months));
        }
        BigDecimal way = isWorkedUpTo() ? target.subtract(baseline) : BigDecimal.ZERO;
        return target.multiply(MONTHS).subtract(way.multiply(BigDecimal.valueOf(12L - months)));
    }

    private boolean isWorkedUpTo() {
        return baseline != null
                && switch (direction) {
                    case HIGHER -> baseline.compareTo(target) < 0;
                    case LOWER -> baseline.compareTo(target) > 0;
                    case RANGE -> false;
                };
    }

    private boolean isWithin(BigDecimal value, BigDecimal from, BigDecimal to) {
        return switch (direction) {
            case HIGHER -> value.compareTo(from) >= 0;
            case LOWER -> value.compareTo(from) <= 0;
            case RANGE -> value.compareTo(from) >= 0 && value.compareTo(to) <= 0;
        };
    }

    private boolean accumulates() {
        return accumulation != Accumulation.STOCK;
    }
}
