package cn.tiaokuai.report.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which figures checks have related already. */
final class Related {

    private record Pair(Span one, Span other) {}

    private final Set<Pair> pairs = new HashSet<>();
    private final Set<Pair> parts = new HashSet<>();

    private Related() {}

    static Related by(List<Check> checks) {
        Related related = new Related();
        for (Check check : checks) {
            List<Span> spans = check.figures();
            for (int i = 0; i < spans.size(); i++) {
                for (int j = i + 1; j < spans.size(); j++) {
                    related.pairs.add(pair(spans.get(i), spans.get(j)));
                    if (i > 0 && check.kind() == Check.Kind.SUM) {
                        related.parts.add(pair(spans.get(i), spans.get(j)));
                    }
                }
            }
        }
        return related;
    }

    /** Whether one check is about both. */
    boolean together(Figure one, Figure other) {
        return pairs.contains(pair(one.span(), other.span()));
    }

    /** Whether both are parts of one total. */
    boolean areParts(Figure one, Figure other) {
        return parts.contains(pair(one.span(), other.span()));
    }

    private static Pair pair(Span one, Span other) {
        return one.start() <= other.start() ? new Pair(one, other) : new Pair(other, one);
    }
}
