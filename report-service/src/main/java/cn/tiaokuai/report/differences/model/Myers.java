package cn.tiaokuai.report.differences.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The fewest removals and additions that make one row of things of another (Myers, "An O(ND) difference algorithm", 1986).
 * Bounded: rows that are further apart than {@code most} edits count as different between their common ends.
 */
final class Myers {

    /** What lies between two places: equal stretches when {@code kept}, else what stood there and what stands there now. */
    record Run(boolean kept, int from, int fromEnd, int to, int toEnd) {}

    private final int[] before;
    private final int[] after;
    private final boolean[] keptBefore;
    private final boolean[] keptAfter;

    private Myers(int[] before, int[] after) {
        this.before = before;
        this.after = after;
        this.keptBefore = new boolean[before.length];
        this.keptAfter = new boolean[after.length];
    }

    static <T> List<Run> runs(List<T> from, List<T> to, int most) {
        Map<T, Integer> names = new HashMap<>();
        Myers myers = new Myers(named(from, names), named(to, names));
        myers.compare(most);
        return myers.runs();
    }

    private static <T> int[] named(List<T> things, Map<T, Integer> names) {
        int[] named = new int[things.size()];
        for (int i = 0; i < named.length; i++) {
            T thing = things.get(i);
            Integer name = names.get(thing);
            if (name == null) {
                name = names.size();
                names.put(thing, name);
            }
            named[i] = name;
        }
        return named;
    }

    private void compare(int most) {
        int start = 0;
        while (start < Math.min(before.length, after.length) && before[start] == after[start]) {
            keep(start, start);
            start++;
        }
        int fromEnd = before.length;
        int toEnd = after.length;
        while (fromEnd > start && toEnd > start && before[fromEnd - 1] == after[toEnd - 1]) {
            keep(--fromEnd, --toEnd);
        }
        middle(start, fromEnd - start, toEnd - start, most);
    }

    private void keep(int from, int to) {
        keptBefore[from] = true;
        keptAfter[to] = true;
    }

    /** Follows the furthest path on each diagonal, edit by edit, until one reaches the end. */
    private void middle(int start, int from, int to, int most) {
        int limit = Math.min(from + to, most);
        int[] furthest = new int[2 * limit + 3];
        int zero = limit + 1;
        List<int[]> history = new ArrayList<>();
        for (int edits = 0; edits <= limit; edits++) {
            for (int k = -edits; k <= edits; k += 2) {
                boolean down = k == -edits || (k != edits && furthest[zero + k - 1] < furthest[zero + k + 1]);
                int x = down ? furthest[zero + k + 1] : furthest[zero + k - 1] + 1;
                while (x < from && x - k < to && before[start + x] == after[start + x - k]) {
                    x++;
                }
                furthest[zero + k] = x;
                if (x >= from && x - k >= to) {
                    back(start, from, to, history);
                    return;
                }
            }
            history.add(Arrays.copyOfRange(furthest, zero - edits, zero + edits + 1));
        }
    }

    /** The way back from the end: what was passed along a diagonal is kept. */
    private void back(int start, int from, int to, List<int[]> history) {
        int x = from;
        int y = to;
        for (int edits = history.size(); edits > 0; edits--) {
            int[] earlier = history.get(edits - 1);
            int k = x - y;
            boolean down = k == -edits || (k != edits && at(earlier, k - 1) < at(earlier, k + 1));
            int previous = down ? k + 1 : k - 1;
            int fromX = at(earlier, previous);
            int fromY = fromX - previous;
            while (x > fromX && y > fromY) {
                keep(start + --x, start + --y);
            }
            x = fromX;
            y = fromY;
        }
        while (x > 0 && y > 0) {
            keep(start + --x, start + --y);
        }
    }

    /** The furthest point on a diagonal; outside of what was reached there is none. */
    private static int at(int[] furthest, int k) {
        int middle = furthest.length / 2;
        return Math.abs(k) > middle ? -1 : furthest[middle + k];
    }

    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.length || j < after.length) {
            int from = i;
            int to = j;
            while (i < before.length && j < after.length && keptBefore[i] && keptAfter[j]) {
                i++;
                j++;
            }
            if (i > from) {
                runs.add(new Run(true, from, i, to, j));
                continue;
            }
            while (i < before.length && !keptBefore[i]) {
                i++;
            }
            while (j < after.length && !keptAfter[j]) {
                j++;
            }
            runs.add(new Run(false, from, i, to, j));
        }
        return runs;
    }
}
