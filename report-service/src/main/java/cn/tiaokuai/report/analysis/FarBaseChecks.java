package cn.tiaokuai.report.analysis;

import cn.tiaokuai.report.analysis.Check.Kind;
import cn.tiaokuai.report.analysis.Check.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Rates of one whole that stands before all of them: 受理9件，维持2件，占22.2%，纠错5件，纠错率55.6%. Nothing says which figure the whole is,
 * so one rate must come out before another one of the same sentence is doubted.
 */
final class FarBaseChecks {

    private static final Pattern RATE = Pattern.compile("率[^率，。；]{0,6}$|占[^，。；]{0,6}$|(?:比重|比例)[^，。；]{0,4}$");
    private static final int LOOK_BACK = 14;
    private static final int FAR = 250;

    private record Base(int whole, int part, int rate) {}

    private final Passages passages;
    private final List<Check> found;
    private final List<Base> bases = new ArrayList<>();

    private FarBaseChecks(Passages passages, List<Check> found) {
        this.passages = passages;
        this.found = found;
    }

    /** Adds what no other check has said about a percentage. */
    static void add(Passages passages, List<Check> found) {
        FarBaseChecks checks = new FarBaseChecks(passages, found);
        List<Integer> open = new ArrayList<>();
        for (int i = 1; i < passages.figures().size(); i++) {
            if (checks.isOpen(i) && !checks.comesOut(i)) {
                open.add(i);
            }
        }
        open.forEach(checks::doubt);
    }

    /** A rate with decimals directly behind the figure that it is told of. */
    private boolean isOpen(int i) {
        Figure rate = passages.figure(i);
        return rate.isPercentage()
                && rate.value() != null
                && rate.value().scale() > 0
                && rate.value().signum() > 0
                && rate.qualifier() == null
                && rate.kind() != Figure.Kind.YOY
                && isPlain(i - 1)
                && passages.sameSentence(i - 1, i)
                && RATE.matcher(passages.before(i)).find()
                && found.stream().noneMatch(check -> check.figures().contains(rate.span()));
    }

    private boolean isPlain(int i) {
        Figure figure = passages.figure(i);
        return figure.isAddable() && figure.qualifier() == null && !passages.isComparison(i);
    }

    private boolean comesOut(int rate) {
        Figure part = passages.figure(rate - 1);
        for (int i = rate - 2; i >= Math.max(0, rate - LOOK_BACK); i--) {
            if (part.start() - passages.figure(i).end() > FAR) {
                return false;
            }
            if (isPlain(i)
                    && Passages.comparable(part, passages.figure(i))
                    && Interval.of(part)
                            .isPercentageOf(
                                    Interval.of(passages.figure(i)),
                                    passages.figure(rate).value())) {
                bases.add(new Base(i, rate - 1, rate));
                add(i, rate, true, Severity.ERROR);
                return true;
            }
        }
        return false;
    }

    private void doubt(int rate) {
        bases.stream()
                .filter(base -> base.whole < rate - 1
                        && passages.sameSentence(Math.min(base.rate, rate), Math.max(base.rate, rate))
                        && Passages.sameMeasure(passages.figure(base.part), passages.figure(rate - 1)))
                .findFirst()
                .ifPresent(base -> add(base.whole, rate, false, Severity.HINT));
    }

    private void add(int whole, int rate, boolean holds, Severity severity) {
        found.add(Ratios.ratio(
                Kind.RATIO, passages.figure(rate - 1), passages.figure(whole), passages.figure(rate), holds, severity));
    }
}
