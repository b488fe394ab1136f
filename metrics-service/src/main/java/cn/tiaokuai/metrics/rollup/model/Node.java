package cn.tiaokuai.metrics.rollup.model;

import cn.tiaokuai.metrics.model.Aggregation;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;

/**
 * One unit with one indicator and period in one hierarchy. What a unit has reported stands for itself and for all below it; until it
 * has, the units below stand for it. So nothing counts twice, and a correction travels up as a difference.
 *
 * @param own what the unit has reported; null for nothing
 * @param below what the units below make together; null for nothing
 * @param children how many units directly below have something to add
 * @param units how many units have reported what {@code below} is made of
 * @param above unit that was told last; null for none
 * @param told what it was told; null for nothing
 * @param version how often anything changed: of two states of a node the later one is known by it
 */
public record Node(
        Aggregation aggregation,
        BigDecimal own,
        BigDecimal below,
        int children,
        int units,
        String above,
        Share told,
        long version) {

    /** Where nothing is known yet. */
    public static Node of(Aggregation aggregation) {
        return new Node(aggregation, null, null, 0, 0, null, null, 0);
    }

    /** The unit has reported, corrected, or (null) taken back. */
    public Node reported(BigDecimal value) {
        return new Node(aggregation, value, below, children, units, above, told, version + 1);
    }

    /**
     * A unit directly below has another share than before.
     *
     * @param before null for none
     * @param after null for none
     */
    public Node changed(Share before, Share after) {
        int counted = children + count(after) - count(before);
        BigDecimal sum = zero(below).subtract(value(before)).add(value(after));
        return new Node(
                aggregation,
                own,
                counted == 0 ? null : sum,
                counted,
                units + units(after) - units(before),
                above,
                told,
                version + 1);
    }

    /** All shares of the units directly below anew: the greatest or least of them cannot be told from a difference. */
    public Node of(Collection<Share> shares) {
        return new Node(
                aggregation,
                own,
                shares.stream()
                        .map(Share::value)
                        .reduce(aggregation == Aggregation.MAX ? BigDecimal::max : BigDecimal::min)
                        .orElse(null),
                shares.size(),
                shares.stream().mapToInt(Share::units).sum(),
                above,
                told,
                version + 1);
    }

    /** What it has to add to the unit above it; null for nothing. */
    public Share share() {
        if (own != null) {
            return new Share(own, 1);
        }
        return below == null ? null : new Share(below, units);
    }

    /** Whether the unit above knows what it has to know. */
    public boolean hasTold(String unitAbove) {
        Share share = share();
        return Objects.equals(above, unitAbove) && (share == null ? told == null : share.sameAs(told));
    }

    /** Now the unit above knows. */
    public Node telling(String unitAbove) {
        return new Node(
                aggregation, own, below, children, units, unitAbove, unitAbove == null ? null : share(), version);
    }

    private static int count(Share share) {
        return share == null ? 0 : 1;
    }

    private static int units(Share share) {
        return share == null ? 0 : share.units();
    }

    private static BigDecimal value(Share share) {
        return share == null ? BigDecimal.ZERO : share.value();
    }

    private static BigDecimal zero(BigDecimal sum) {
        return sum == null ? BigDecimal.ZERO : sum;
    }
}
