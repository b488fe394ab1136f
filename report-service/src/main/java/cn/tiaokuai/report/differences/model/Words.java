package cn.tiaokuai.report.differences.model;

import cn.tiaokuai.report.differences.model.Piece.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The difference of two lines as a person would mark it: numbers change whole, and a sign or two between two changes does not
 * stay for itself.
 */
final class Words {

    /** Chinese needs no words for this: signs one by one read well once lone ones are joined; only numbers must not break. */
    private static final Pattern TOKEN =
            Pattern.compile("[0-9０-９]+(?:[.,．][0-9０-９]+)*[%％]?|[A-Za-z]+|.", Pattern.DOTALL);

    private static final int MOST_EDITS = 400;
    private static final int ALWAYS_JOINED = 1;
    private static final int OFTEN_JOINED = 3;

    /** Below this share of common signs two lines have nothing to show in common. */
    private static final double LEAST_KEPT = 0.3;

    private Words() {}

    static List<Piece> of(String before, String after) {
        List<String> from = tokens(before);
        List<String> to = tokens(after);
        List<Change> changes = new ArrayList<>();
        int kept = 0;
        for (Myers.Run run : Myers.runs(from, to, MOST_EDITS)) {
            String removed = String.join("", from.subList(run.from(), run.fromEnd()));
            String added = String.join("", to.subList(run.to(), run.toEnd()));
            kept += run.kept() ? removed.length() : 0;
            changes.add(new Change(run.kept(), removed, added));
        }
        if (kept < LEAST_KEPT * Math.max(before.length(), after.length())) {
            return pieces(List.of(new Change(false, before, after)));
        }
        return pieces(joined(changes));
    }

    private record Change(boolean kept, String before, String after) {

        Change and(Change next) {
            return new Change(kept && next.kept, before + next.before, after + next.after);
        }

        int size() {
            return Math.max(before.length(), after.length());
        }
    }

    static List<String> tokens(String line) {
        return TOKEN.matcher(line).results().map(match -> match.group()).toList();
    }

    /** Changes with so little between them that it reads better to change that too. */
    private static List<Change> joined(List<Change> changes) {
        List<Change> joined = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            boolean between = change.kept() && !joined.isEmpty() && i + 1 < changes.size();
            if (between && isLone(change, joined.getLast(), changes.get(i + 1))) {
                joined.add(joined.removeLast().and(change).and(changes.get(++i)));
            } else {
                joined.add(change);
            }
        }
        return joined;
    }

    private static boolean isLone(Change kept, Change left, Change right) {
        int size = kept.size();
        return size <= ALWAYS_JOINED || (size <= OFTEN_JOINED && size < Math.max(left.size(), right.size()));
    }

    private static List<Piece> pieces(List<Change> changes) {
        List<Piece> pieces = new ArrayList<>();
        for (Change change : changes) {
            if (change.kept()) {
                pieces.add(new Piece(Kind.KEPT, change.before()));
                continue;
            }
            if (!change.before().isEmpty()) {
                pieces.add(new Piece(Kind.REMOVED, change.before()));
            }
            if (!change.after().isEmpty()) {
                pieces.add(new Piece(Kind.ADDED, change.after()));
            }
        }
        return pieces;
    }
}
