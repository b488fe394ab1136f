package cn.tiaokuai.report.analysis;

import cn.tiaokuai.report.analysis.Check.Kind;
import cn.tiaokuai.report.analysis.Check.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * Totals that are split by the same parts as another one: 100户200人，发放30万元，其中城市40户90人，发放12万元，农村60户110人，发放18万元. Where
 * households add up, money told with each of the parts should too.
 */
final class ParallelSums {

    private static final int MOST_PARTS = 6;

    private final Passages passages;
    private final List<Check> found;

    private ParallelSums(Passages passages, List<Check> found) {
        this.passages = passages;
        this.found = found;
    }

    /** Adds sums beside those that have been found to hold. */
    static void add(Passages passages, List<Check> found) {
        ParallelSums sums = new ParallelSums(passages, found);
        for (Check check : List.copyOf(found)) {
            int parts = check.figures().size() - 1;
            if (check.kind() == Kind.SUM && check.holds() && parts >= 2 && parts <= MOST_PARTS) {
                List<Integer> split = check.figures().stream()
                        .map(span -> passages.firstFrom(span.start()))
                        .toList();
                sums.beside(split);
            }
        }
    }

    /** Totals between a total and its first part, each with one figure of its kind behind every part. */
    private void beside(List<Integer> split) {
        int first = split.get(1);
        for (int total = split.getFirst() + 1; total < first; total++) {
            Figure whole = passages.figure(total);
            boolean fits = isPlain(total)
                    && !Passages.comparable(whole, passages.figure(first))
                    && !isKnown(whole)
                    && passages.sameSentence(total, first);
            List<Figure> parts = fits ? parts(whole, split.subList(1, split.size())) : List.of();
            if (!parts.isEmpty()) {
                boolean holds = Interval.sum(parts).meets(Interval.of(whole));
                found.add(Sums.sum(whole, parts, holds, holds ? Severity.ERROR : Severity.HINT));
            }
        }
    }

    /** One figure like the whole behind each part; none where any part has none or several. */
    private List<Figure> parts(Figure whole, List<Integer> heads) {
        List<Figure> parts = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            int end =
                    i + 1 < heads.size() ? heads.get(i + 1) : passages.figures().size();
            List<Figure> like = new ArrayList<>();
            for (int at = heads.get(i) + 1; at < end && passages.sameSentence(at - 1, at); at++) {
                if (isPlain(at) && Passages.sameMeasure(passages.figure(at), whole)) {
                    like.add(passages.figure(at));
                }
            }
            if (like.isEmpty() || (like.size() > 1 && i + 1 < heads.size())) {
                return List.of();
            }
            parts.add(like.getFirst());
        }
        return parts;
    }

    private boolean isPlain(int i) {
        return passages.figure(i).isAddable() && !passages.isComparison(i);
    }

    private boolean isKnown(Figure whole) {
        return found.stream()
                .anyMatch(check ->
                        check.kind() == Kind.SUM && check.figures().getFirst().equals(whole.span()));
    }
}
