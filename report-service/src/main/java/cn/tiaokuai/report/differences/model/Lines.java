package cn.tiaokuai.report.differences.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which line became which: equal ones first, then among what is left between them the ones that are alike. */
final class Lines {

    private static final int MOST_EDITS = 2000;

    /** So many pairs are weighed against each other; beyond that lines are taken in order. */
    private static final int MOST_PAIRS = 10_000;

    private static final double ALIKE = 0.35;
    private static final int COMPARED = 400;

    private final List<Line> from;
    private final List<Line> to;
    private final List<LineChange> changes = new ArrayList<>();

    private Lines(List<Line> from, List<Line> to) {
        this.from = from;
        this.to = to;
    }

    static List<LineChange> of(List<Line> from, List<Line> to) {
        Lines lines = new Lines(from, to);
        for (Myers.Run run : Myers.runs(from, to, MOST_EDITS)) {
            if (run.kept()) {
                for (int i = 0; i < run.fromEnd() - run.from(); i++) {
                    lines.changes.add(LineChange.kept(from.get(run.from() + i), run.from() + i, run.to() + i));
                }
            } else {
                lines.pair(run);
            }
        }
        return lines.changes;
    }

    private void pair(Myers.Run run) {
        int removed = run.fromEnd() - run.from();
        int added = run.toEnd() - run.to();
        double[][] best = (long) removed * added > MOST_PAIRS ? null : best(run, removed, added);
        int i = 0;
        int j = 0;
        while (i < removed || j < added) {
            boolean both = i < removed && j < added;
            double alike = both ? alike(run.from() + i, run.to() + j) : 0;
            boolean pairs = alike >= ALIKE && (best == null || best[i][j] <= best[i + 1][j + 1] + alike);
            if (pairs) {
                changes.add(LineChange.changed(
                        from.get(run.from() + i), to.get(run.to() + j), run.from() + i, run.to() + j));
                i++;
                j++;
            } else if (i < removed && (!both || best == null || best[i][j] <= best[i + 1][j])) {
                changes.add(LineChange.removed(from.get(run.from() + i), run.from() + i));
                i++;
            } else {
                changes.add(LineChange.added(to.get(run.to() + j), run.to() + j));
                j++;
            }
        }
    }

    /** How alike the rest from each pair of lines on can be at best. */
    private double[][] best(Myers.Run run, int removed, int added) {
        double[][] best = new double[removed + 1][added + 1];
        for (int i = removed - 1; i >= 0; i--) {
            for (int j = added - 1; j >= 0; j--) {
                double alike = alike(run.from() + i, run.to() + j);
                best[i][j] = Math.max(
                        Math.max(best[i + 1][j], best[i][j + 1]), alike >= ALIKE ? best[i + 1][j + 1] + alike : 0);
            }
        }
        return best;
    }

    /** Share of pairs of neighbouring signs that both lines have, 0 to 1; lines of two forms are never alike. */
    private double alike(int before, int after) {
        Line left = from.get(before);
        Line right = to.get(after);
        if (left.form() != right.form()) {
            return 0;
        }
        Map<String, Integer> pairs = new HashMap<>();
        int leftPairs = Math.min(left.text().length() - 1, COMPARED);
        int rightPairs = Math.min(right.text().length() - 1, COMPARED);
        for (int i = 0; i < leftPairs; i++) {
            pairs.merge(left.text().substring(i, i + 2), 1, Integer::sum);
        }
        int common = 0;
        for (int i = 0; i < rightPairs; i++) {
            if (pairs.merge(right.text().substring(i, i + 2), -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return leftPairs + rightPairs <= 0 ? 0 : 2.0 * common / (Math.max(leftPairs, 0) + Math.max(rightPairs, 0));
    }
}
