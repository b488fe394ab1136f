package cn.tiaokuai.metrics.model;

import java.util.Comparator;

/** Which figures go together: those of one unit with one indicator in one year. In their order many are locked. */
public record SeriesKey(String unit, String indicator, int year) implements Comparable<SeriesKey> {

    private static final Comparator<SeriesKey> ORDER = Comparator.comparing(SeriesKey::unit)
            .thenComparing(SeriesKey::indicator)
            .thenComparing(SeriesKey::year);

    @Override
    public int compareTo(SeriesKey other) {
        return ORDER.compare(this, other);
    }
}
