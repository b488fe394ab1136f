package cn.tiaokuai.metrics.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A rate as the ratio of two sums: never an average of rates.
 *
 * @param numerator what the values of what is divided make together
 * @param denominator what the values of what it is divided by make together
 * @param factor 100 for per cent
 */
public record Quotient(Accumulation numerator, Accumulation denominator, BigDecimal factor) {

    /** 34 digits: far more than is ever shown, so that rounding still happens once, at the end. */
    public static final MathContext EXACT_ENOUGH = MathContext.DECIMAL128;

    /** The rate; null where there is nothing to divide by. */
    public BigDecimal of(BigDecimal divided, BigDecimal divisor) {
        return divisor.signum() == 0 ? null : divided.multiply(factor).divide(divisor, EXACT_ENOUGH);
    }

    /** The periods that both have a value for. */
    public static Set<Period> common(Values divided, Values divisors) {
        Set<Period> common = new HashSet<>(divided.periods());
        common.retainAll(divisors.periods());
        return common;
    }

    /**
     * For every period that both have a value for: the rate of the year up to it. A period that only one of them has counts
     * for neither, or the rate would be of two different times.
     */
    public Values of(Values divided, Values divisors) {
        Set<Period> common = common(divided, divisors);
        Values above = divided.only(common);
        Values below = divisors.only(common);
        List<Values.Value> rates = new ArrayList<>();
        for (Values.Value value : above.all()) {
            BigDecimal rate = of(
                    above.upTo(value.period()).together(numerator).orElseThrow(),
                    below.upTo(value.period()).together(denominator).orElseThrow());
            if (rate != null) {
                rates.add(new Values.Value(value.period(), rate));
            }
        }
        return new Values(rates);
    }
}
