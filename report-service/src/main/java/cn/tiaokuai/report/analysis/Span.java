package cn.tiaokuai.report.analysis;

/**
 * A stretch of a text.
 *
 * @param start offset of its first UTF-16 unit
 * @param end offset after its last
 */
public record Span(int start, int end) {

    boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    boolean contains(int at) {
        return start <= at && at < end;
    }

    Span shifted(int by) {
        return by == 0 ? this : new Span(start + by, end + by);
    }
}
