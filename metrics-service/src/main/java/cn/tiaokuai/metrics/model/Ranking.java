package cn.tiaokuai.metrics.model;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * 排名: by completion, by points or by whatever is compared, the furthest first; equals share a rank, and the ranks behind them are
 * left out (1, 1, 3).
 */
public final class Ranking {

    private Ranking() {}

    /** The rank of each, by its name; what has nothing to be compared has no rank, and nobody stands behind it. */
    public static <T extends Comparable<? super T>> Map<String, Integer> of(Map<String, T> figures) {
        Collection<T> known = figures.values().stream().filter(Objects::nonNull).toList();
        return figures.entrySet().stream()
                .filter(each -> each.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, each -> 1 + ahead(each.getValue(), known)));
    }

    private static <T extends Comparable<? super T>> int ahead(T of, Collection<T> all) {
        return Math.toIntExact(
                all.stream().filter(other -> other.compareTo(of) > 0).count());
    }
}
