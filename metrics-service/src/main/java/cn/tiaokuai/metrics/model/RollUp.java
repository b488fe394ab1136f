package cn.tiaokuai.metrics.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts the values of units below one together, so that nothing counts twice: what a unit has reported stands for itself and for
 * all below it.
 */
public final class RollUp {

    private RollUp() {}

    /** What has a place in a tree: the codes of all above it and its own, joined by dots. */
    public interface Placed {

        String path();
    }

    /** Those of several that count: all but the ones below another one. In the order of their paths. */
    public static <T extends Placed> List<T> counted(Collection<T> all) {
        List<T> counted = new ArrayList<>();
        String last = null;
        for (T each : all.stream().sorted(Comparator.comparing(Placed::path)).toList()) {
            // A path's subtree comes right behind it: '.' is less than every character of a code.
            if (last == null || !each.path().startsWith(last + ".")) {
                last = each.path();
                counted.add(each);
            }
        }
        return counted;
    }

    /**
     * What the values of several units make together in each period; empty where the aggregation puts nothing together. A rate is
     * not put together here but its two sums, see {@link Quotient}.
     */
    public static Values together(Collection<Values> units, Aggregation aggregation) {
        Map<Integer, Values.Value> byPeriod = new TreeMap<>();
        for (Values unit : units) {
            for (Values.Value value : unit.all()) {
                byPeriod.merge(
                        value.period().ordinal(),
                        value,
                        (one, other) -> new Values.Value(
                                one.period(),
                                both(one.value(), other.value(), aggregation).orElse(null)));
            }
        }
        boolean possible =
                switch (aggregation) {
                    case SUM, MAX, MIN -> true;
                    // What comes last of several units, and a rate without its sums, is nothing that they make
                    // together.
                    case RATIO, LAST, NONE -> units.size() <= 1;
                };
        return possible ? new Values(List.copyOf(byPeriod.values())) : Values.NONE;
    }

    private static Optional<BigDecimal> both(BigDecimal one, BigDecimal other, Aggregation aggregation) {
        return switch (aggregation) {
            case SUM -> Optional.of(one.add(other));
            case MAX -> Optional.of(one.max(other));
            case MIN -> Optional.of(one.min(other));
            case RATIO, LAST, NONE -> Optional.empty();
        };
    }
}
