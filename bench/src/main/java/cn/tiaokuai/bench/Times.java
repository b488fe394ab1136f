package cn.tiaokuai.bench;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;

/** How long one thing took each time. */
final class Times {

    private final String what;
    private final long[] nanos;
    private int taken;

    Times(String what, int most) {
        this.what = what;
        this.nanos = new long[most];
    }

    void add(long time) {
        nanos[taken++] = time;
    }

    /** In milliseconds; of {@code share} of all times none was longer. */
    double within(double share) {
        long[] sorted = Arrays.copyOf(nanos, taken);
        Arrays.sort(sorted);
        return sorted[Math.min(taken - 1, (int) (taken * share))] / 1e6;
    }

    /** Reads all that a query finds, and counts it. */
    static int rows(PreparedStatement query) throws SQLException {
        int rows = 0;
        try (ResultSet found = query.executeQuery()) {
            while (found.next()) {
                rows++;
            }
        }
        return rows;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%-44s %5d times  p50 %7.1f ms  p95 %7.1f ms", what, taken, within(0.5), within(0.95));
    }
}
