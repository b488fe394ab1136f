package cn.tiaokuai.metrics.model;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** 排名: by completion, the furthest first; equals share a rank, and the ranks behind them are left out (1, 1, 3). */
public final class Ranking {

    private Ranking() {}

    /** The rank of each, by its name; what has no completion has no rank. */
    public static Map<String, Integer> of(Map<String, Ratio> completions) {
        Collection<Ratio> known =
                completions.values().stream().filter(Objects::nonNull).toList();
        return completions.entrySet().stream()
                .filter(each -> each.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, each -> 1 + ahead(each.getValue(), known)));
    }

    private static int ahead(Ratio of, Collection<Ratio> all) {
        return Math.toIntExact(
                all.stream().filter(other -> other.compareTo(of) > 0).count());
    }
}
