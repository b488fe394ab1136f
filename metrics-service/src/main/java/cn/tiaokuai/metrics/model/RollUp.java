package cn.tiaokuai.metrics.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts the values of units below one together, so that nothing counts twice: for the periods that a unit has reported, it stands
 * for itself and for all below it; for the others, those below stand for themselves.
 */
public final class RollUp {

    private RollUp() {}

    /** Who has reported, and when. */
    public interface Reporter {

        /** Its place in a tree: the codes of all above it and its own, joined by dots. */
        String path();

        /** For which periods it has all that a figure needs. */
        Set<Period> periods();

        /** When it speaks for itself: who has ended is not missed afterwards. */
        default Life life() {
            return Life.WHOLE;
        }
    }

    /**
     * Those whose values count, for each period in which a figure can be told: all but the ones below another one that has
     * reported the same period. In the order of periods, then of paths.
     *
     * @param addsUp whether a year's figure is the sum of its periods. Else it is that of one period, and tells something only of
     *     a period that speaks for all who have reported at all: the stock of some is not the stock of all.
     */
    public static <T extends Reporter> SortedMap<Period, List<T>> counted(Collection<T> all, boolean addsUp) {
        List<T> inOrder =
                all.stream().sorted(Comparator.comparing(Reporter::path)).toList();
        SortedMap<Period, List<T>> counted = new TreeMap<>(Comparator.comparing(Period::ordinal));
        for (T each : inOrder) {
            for (Period period : each.periods()) {
                List<T> before = counted.computeIfAbsent(period, key -> new ArrayList<>());
                // A path's subtree comes right behind it: '.' is less than every character of a code.
                if (before.isEmpty() || !isBelow(each, before.getLast())) {
                    before.add(each);
                }
            }
        }
        if (!addsUp) {
            List<T> lowest = lowest(inOrder);
            counted.entrySet()
                    .removeIf(each -> !speakFor(
                            each.getValue(),
                            lowest.stream()
                                    .filter(one -> one.life().covers(each.getKey()))
                                    .toList()));
        }
        return counted;
    }

    /**
     * What those that count make together in each period; nothing where the aggregation puts nothing together, unless it is one
     * alone that stands at the place itself. A rate is not put together here but its two sums, see {@link Quotient}.
     */
    public static <T extends Reporter> Values together(
            Map<Period, List<T>> counted, String place, Function<T, Values> of, Aggregation aggregation) {
        List<Values.Value> together = new ArrayList<>();
        counted.forEach((period, units) -> {
            boolean itself = units.size() == 1 && units.getFirst().path().equals(place);
            if (itself || aggregation.makesOne()) {
                units.stream()
                        .map(unit -> of.apply(unit).at(period).orElseThrow())
                        .reduce((one, other) -> both(one, other, aggregation))
                        .ifPresent(value -> together.add(new Values.Value(period, value)));
            }
        });
        return new Values(together);
    }

    /** Those that nobody stands below. */
    private static <T extends Reporter> List<T> lowest(List<T> inOrder) {
        List<T> lowest = new ArrayList<>();
        for (T each : inOrder) {
            if (!lowest.isEmpty() && isBelow(each, lowest.getLast())) {
                lowest.removeLast();
            }
            lowest.add(each);
        }
        return lowest;
    }

    private static boolean speakFor(List<? extends Reporter> some, List<? extends Reporter> all) {
        Set<String> places = some.stream().map(Reporter::path).collect(Collectors.toSet());
        return all.stream().allMatch(each -> isAtOrBelow(each.path(), places));
    }

    private static boolean isAtOrBelow(String path, Set<String> places) {
        for (int end = path.length(); end > 0; end = path.lastIndexOf('.', end - 1)) {
            if (places.contains(path.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBelow(Reporter lower, Reporter upper) {
        return lower.path().startsWith(upper.path() + ".");
    }

    private static BigDecimal both(BigDecimal one, BigDecimal other, Aggregation aggregation) {
        return switch (aggregation) {
            case SUM -> one.add(other);
            case MAX -> one.max(other);
            case MIN -> one.min(other);
            case RATIO, LAST, NONE -> throw new IllegalArgumentException(aggregation + " puts nothing together");
        };
    }
}
