package cn.tiaokuai.metrics.rollup;

import cn.tiaokuai.metrics.model.SeriesKey;
import java.util.Set;

/**
 * What units below make together is no longer the same; told inside the service when it can be read, at least once, to whatever is
 * judged by it.
 *
 * @param root unit above all of them, nobody above it
 */
public record FiguresChanged(String root, Set<SeriesKey> series) {

    public FiguresChanged {
        series = Set.copyOf(series);
    }
}
