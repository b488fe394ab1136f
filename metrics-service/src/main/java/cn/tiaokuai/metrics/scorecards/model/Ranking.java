package cn.tiaokuai.metrics.scorecards.model;

import java.util.List;
import java.util.function.Function;

/**
 * 排名. By the totals as they are shown: two units that read the same total have the same rank, and the next one's rank counts
 * both. A vetoed unit has none, and nobody stands below it.
 */
public final class Ranking {

    private Ranking() {}

    /** The rank of a score among all of a card; null for a vetoed one. */
    public static <T> Integer rank(T one, List<T> all, Function<T, Score> score) {
        Score own = score.apply(one);
        if (own.vetoed()) {
            return null;
        }
        return 1
                + (int) all.stream()
                        .map(score)
                        .filter(other -> !other.vetoed() && other.total().compareTo(own.total()) > 0)
                        .count();
    }
}
