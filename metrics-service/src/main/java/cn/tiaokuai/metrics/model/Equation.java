package cn.tiaokuai.metrics.model;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * 勾稽关系: what has to hold among the values that one unit has for one period.
 *
 * @param tolerance how far off the sides may be, in their measure unit
 * @param tolerancePercent how far off they may be in per cent of the right side; the wider of the two counts
 */
public record Equation(Side left, Operator operator, Side right, BigDecimal tolerance, BigDecimal tolerancePercent) {

    /** How the left side has to stand to the right one; a tolerance makes each of them more lenient. */
    public enum Operator {
        EQUAL,
        AT_LEAST,
        AT_MOST,
        MORE_THAN,
        LESS_THAN
    }

    /**
     * That it does not hold.
     *
     * @param difference left less right
     */
    public record Broken(BigDecimal left, BigDecimal right, BigDecimal difference) {}

    /** Codes of all indicators that it speaks of. */
    public SortedSet<String> indicators() {
        SortedSet<String> all = new TreeSet<>(left.indicators());
        all.addAll(right.indicators());
        return all;
    }

    /** What is wrong with the values; empty when they fit, or when one is missing: missing is not zero. */
    public Optional<Broken> check(Map<String, BigDecimal> values) {
        if (!values.keySet().containsAll(indicators())) {
            return Optional.empty();
        }
        BigDecimal leftSum = left.of(values);
        BigDecimal rightSum = right.of(values);
        BigDecimal difference = leftSum.subtract(rightSum);
        return holds(difference, allowed(rightSum))
                ? Optional.empty()
                : Optional.of(new Broken(leftSum, rightSum, difference));
    }

    private boolean holds(BigDecimal difference, BigDecimal allowed) {
        return switch (operator) {
            case EQUAL -> difference.abs().compareTo(allowed) <= 0;
            case AT_LEAST -> difference.compareTo(allowed.negate()) >= 0;
            case AT_MOST -> difference.compareTo(allowed) <= 0;
            case MORE_THAN -> difference.compareTo(allowed.negate()) > 0;
            case LESS_THAN -> difference.compareTo(allowed) < 0;
        };
    }

    private BigDecimal allowed(BigDecimal rightSum) {
        return tolerance.max(rightSum.abs().multiply(tolerancePercent).movePointLeft(2));
    }
}
