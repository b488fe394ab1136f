package cn.tiaokuai.report.analysis;

import cn.tiaokuai.report.analysis.Check.Kind;
import cn.tiaokuai.report.analysis.Check.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Totals whose parts stand further on, each in a sentence of its own: 共救助49208人, 城镇救助23445人次 …, 农村救助25763人次. No word
 * says that they are parts, so nothing is said unless they add up to the last digit of a number that no accident makes.
 */
final class ExactSums {

    private static final BigDecimal TELLING = BigDecimal.valueOf(1000);
    private static final BigDecimal TELLING_IF_NAMED = BigDecimal.valueOf(100);
    private static final Pattern ALTOGETHER = Pattern.compile("共|总|合计|累计");
    private static final Set<String> PEOPLE = Set.of("人", "人次", "名", "位");
    private static final int PARTS_AHEAD = 8;
    private static final int MOST_PARTS = 4;
    private static final int LATEST_START = 2;

    private final Passages passages;
    private final List<Check> found;

    private ExactSums(Passages passages, List<Check> found) {
        this.passages = passages;
        this.found = found;
    }

    /** Adds sums that no other check has found. */
    static void add(Passages passages, List<Check> found) {
        ExactSums sums = new ExactSums(passages, found);
        for (int i = 0; i < passages.figures().size(); i++) {
            if (sums.isTelling(i) && !sums.isKnown(passages.figure(i))) {
                sums.partsOf(passages.figure(i), sums.ahead(i));
            }
        }
    }

    private boolean isTelling(int i) {
        Figure figure = passages.figure(i);
        if (!figure.isAddable() || figure.qualifier() != null || figure.kind() == Figure.Kind.DURATION) {
            return false;
        }
        BigDecimal value = full(figure);
        boolean named = value.compareTo(TELLING_IF_NAMED) >= 0
                && ALTOGETHER.matcher(passages.before(i)).find();
        return named || value.compareTo(TELLING) >= 0;
    }

    private boolean isKnown(Figure whole) {
        return found.stream()
                .anyMatch(check -> (check.kind() == Kind.SUM || check.kind() == Kind.DIFFERENCE)
                        && check.figures().contains(whole.span()));
    }

    private List<Figure> ahead(int whole) {
        List<Figure> parts = new ArrayList<>();
        for (int i = whole + 1; i < passages.figures().size() && parts.size() < PARTS_AHEAD; i++) {
            Figure figure = passages.figure(i);
            if (figure.isAddable() && figure.qualifier() == null && alike(figure, passages.figure(whole))) {
                parts.add(figure);
            }
        }
        return parts;
    }

    private static boolean alike(Figure one, Figure other) {
        return Passages.sameMeasure(one, other) || (PEOPLE.contains(one.measure()) && PEOPLE.contains(other.measure()));
    }

    private void partsOf(Figure whole, List<Figure> ahead) {
        for (int from = 0; from <= Math.min(LATEST_START, ahead.size() - 2); from++) {
            BigDecimal sum = full(ahead.get(from));
            for (int to = from + 1; to < Math.min(ahead.size(), from + MOST_PARTS); to++) {
                sum = sum.add(full(ahead.get(to)));
                if (sum.compareTo(full(whole)) == 0) {
                    found.add(Sums.sum(whole, ahead.subList(from, to + 1), true, Severity.HINT));
                    return;
                }
            }
        }
        slip(whole, ahead);
    }

    /** 共救助49208人, 城镇救助23445人, 农村救助25764人: one digit from adding up. */
    private void slip(Figure whole, List<Figure> ahead) {
        int at = passages.firstFrom(whole.start());
        boolean told = full(whole).compareTo(TELLING) >= 0
                && ALTOGETHER.matcher(passages.before(at)).find();
        for (int size = 2; told && size <= Math.min(MOST_PARTS, ahead.size()); size++) {
            List<Figure> parts = ahead.subList(0, size);
            boolean alike = parts.stream().allMatch(part -> Words.shareNoun(part.subject(), whole.subject()))
                    && passages.sameSentence(
                            at, passages.firstFrom(parts.getLast().start()));
            if (alike && Slips.explain(whole, parts)) {
                found.add(Sums.sum(whole, parts, false, Severity.HINT));
                return;
            }
        }
    }

    private static BigDecimal full(Figure figure) {
        return figure.value().multiply(Magnitude.factor(figure.unit()));
    }
}
