package cn.tiaokuai.report.differences.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A cell of a row whose words changed.
 *
 * @param from its column before, from 0; null for a new one
 * @param to its column now; null for one that is gone
 */
public record CellChange(Integer from, Integer to, String before, String after) {

    private static final int MOST_EDITS = 120;

    static List<CellChange> of(List<String> before, List<String> after) {
        List<CellChange> changes = new ArrayList<>();
        for (Myers.Run run : Myers.runs(before, after, MOST_EDITS)) {
            int size = run.kept() ? 0 : Math.max(run.fromEnd() - run.from(), run.toEnd() - run.to());
            for (int i = 0; i < size; i++) {
                Integer from = run.from() + i < run.fromEnd() ? run.from() + i : null;
                Integer to = run.to() + i < run.toEnd() ? run.to() + i : null;
                changes.add(new CellChange(
                        from, to, from == null ? null : before.get(from), to == null ? null : after.get(to)));
            }
        }
        return changes;
    }

    /** The row after the changes: what did not change fills the columns between what did. */
    static List<String> applyTo(List<String> before, List<CellChange> changes) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            int column = i;
            if (changes.stream().noneMatch(change -> Objects.equals(change.from, column))) {
                kept.add(before.get(i));
            }
        }
        changes.stream().filter(change -> change.to != null).forEach(change -> kept.add(change.to, change.after));
        return kept;
    }
}
