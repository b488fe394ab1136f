package cn.tiaokuai.report.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** What a written number may really be, in units of its measure word: decimals are rounded, 余 and 近 leave room. */
record Interval(BigDecimal low, BigDecimal high) {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TWENTIETH = new BigDecimal("0.05");
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal FIFTY = BigDecimal.valueOf(50);
    private static final BigDecimal ENDLESS = BigDecimal.TEN.pow(30);

    /** For a figure with a value. */
    static Interval of(Figure figure) {
        BigDecimal factor = Magnitude.factor(figure.unit());
        BigDecimal value = figure.value().multiply(factor);
        BigDecimal step = rounding(figure.value(), factor);
        if (figure.qualifier() == null) {
            return new Interval(value.subtract(step), value.add(step));
        }
        return switch (figure.qualifier()) {
            case ABOUT -> new Interval(value.subtract(value.multiply(TENTH)), value.add(value.multiply(TENTH)));
            case MORE_THAN ->
                new Interval(value, value.add(lastDigit(figure.value()).multiply(factor)));
            case AT_LEAST -> new Interval(value, ENDLESS);
            case LESS_THAN, AT_MOST -> new Interval(BigDecimal.ZERO, value);
        };
    }

    /** For a figure that is set and not counted: a task of 1万 is 10000 and no other number. */
    static Interval exactly(Figure figure) {
        if (figure.value().scale() > 0) {
            return of(figure);
        }
        BigDecimal value = figure.value().multiply(Magnitude.factor(figure.unit()));
        return new Interval(value, value);
    }

    /** Half a unit of the last decimal; a whole number of 万 or 亿 is meant more exactly than to half of one. */
    private static BigDecimal rounding(BigDecimal value, BigDecimal factor) {
        if (value.scale() > 0) {
            return BigDecimal.ONE.movePointLeft(value.scale()).multiply(HALF).multiply(factor);
        }
        return factor.compareTo(BigDecimal.ONE) == 0 ? BigDecimal.ZERO : factor.multiply(TWENTIETH);
    }

    /** One of the last digit that is not zero: 2680余 is below 2690, 20000余 below 30000. */
    private static BigDecimal lastDigit(BigDecimal value) {
        return BigDecimal.ONE.movePointLeft(value.stripTrailingZeros().scale());
    }

    static Interval sum(Collection<Figure> figures) {
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        for (Figure figure : figures) {
            Interval interval = of(figure);
            low = low.add(interval.low);
            high = high.add(interval.high);
        }
        return new Interval(low, high);
    }

    /** What a difference may be. */
    Interval minus(Interval other) {
        return new Interval(low.subtract(other.high), high.subtract(other.low));
    }

    /** The same, around another value. */
    Interval shifted(BigDecimal by) {
        return new Interval(low.add(by), high.add(by));
    }

    boolean meets(Interval other) {
        return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
    }

    /** Whether the number is known to about a fiftieth of it. */
    boolean isNarrow() {
        return high.subtract(low).multiply(FIFTY).compareTo(high) <= 0;
    }

    boolean isAbove(Interval other) {
        return low.compareTo(other.high) > 0;
    }

    boolean isBelow(Interval other) {
        return other.isAbove(this);
    }

    /** Whether a percentage as written may be this part of a whole; half a unit of its last digit is allowed, and cutting off instead of rounding. */
    boolean isPercentageOf(Interval whole, BigDecimal percentage) {
        if (whole.low.signum() <= 0) {
            return false;
        }
        BigDecimal step = BigDecimal.ONE.movePointLeft(Math.max(percentage.scale(), 0));
        BigDecimal least = percent(low, whole.high).subtract(step);
        BigDecimal most = percent(high, whole.low).add(step.multiply(HALF));
        return percentage.compareTo(least) > 0 && percentage.compareTo(most) <= 0;
    }

    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(BigDecimal.valueOf(100)).divide(whole, 6, RoundingMode.HALF_UP);
    }
}
