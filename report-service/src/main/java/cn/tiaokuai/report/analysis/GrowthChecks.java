package cn.tiaokuai.report.analysis;

import cn.tiaokuai.report.analysis.Check.Kind;
import cn.tiaokuai.report.analysis.Check.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** By how much something grew or fell: from what it was (去年100件), by a number (增加20件), or from a number not told. */
final class GrowthChecks {

    private static final Pattern FALLS = Pattern.compile("下降|减少|降低|降幅|压降|回落");
    private static final Pattern LAST_YEAR = Pattern.compile("去年|上年|上一年|同期");
    private static final Pattern FROM = Pattern.compile("由|从");
    private static final Pattern GOAL = Pattern.compile("任务|目标|计划|预算数|年初");
    private static final Pattern YEARLY = Pattern.compile("年均|平均|累计");
    /** A growth that names nothing of its own is that of the figure before it. */
    private static final Pattern BARE = Pattern.compile(
            "^[\\s、（(]*(?:数量|件数|人数|次数|总量|案件)?(?:同比|环比)?(?:[较比]?(?:上一?年|去年)(?:同期)?)?(?:案件|案件数量|数量|总量|件数|人数)?(?:同比)?(?:增长|增加|增幅|下降|减少|降低|降幅|上升|提高|提升)[了约达为]*$");

    private static final int LOOK_BACK = 10;
    private static final int NEAR = 20;
    private static final int FAR = 160;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Passages passages;
    private final List<Check> found;

    private GrowthChecks(Passages passages, List<Check> found) {
        this.passages = passages;
        this.found = found;
    }

    static void add(Passages passages, List<Check> found) {
        GrowthChecks checks = new GrowthChecks(passages, found);
        for (int i = 0; i < passages.figures().size(); i++) {
            Figure rate = passages.figure(i);
            if (rate.isPercentage()
                    && rate.kind() == Figure.Kind.YOY
                    && rate.value() != null
                    && rate.value().signum() > 0
                    && !YEARLY.matcher(passages.before(i)).find()) {
                checks.growth(i);
            }
        }
    }

    private void growth(int at) {
        Figure rate = passages.figure(at);
        BigDecimal signed =
                FALLS.matcher(passages.before(at)).find() ? rate.value().negate() : rate.value();
        for (int base : Bases.before(passages, at)) {
            int current = passages.sameSentence(base, at) && isBase(base, at) ? currentOf(base, at) : -1;
            if (current >= 0) {
                if (rate.qualifier() == null && isExact(current) && isExact(base)) {
                    fromBase(current, base, rate, signed);
                }
                return;
            }
        }
        if (rate.qualifier() == null && at > 0 && isNear(at)) {
            if (passages.isChange(at - 1)) {
                byNumber(at, signed);
            } else {
                fromUntold(passages.figure(at - 1), rate, signed, passages.before(at));
            }
        }
    }

    private boolean isExact(int i) {
        return passages.figure(i).qualifier() == null;
    }

    private boolean isNear(int at) {
        Figure last = passages.figure(at - 1);
        return last.isAddable() && passages.figure(at).start() - last.end() <= FAR;
    }

    /** Whether a figure tells what it was: 去年100件, 由100件增加到120件. */
    private boolean isBase(int i, int at) {
        String told = passages.before(i);
        boolean from = FROM.matcher(told).find()
                && i + 1 < at
                && Passages.sameMeasure(passages.figure(i), passages.figure(i + 1));
        return !passages.isChange(i) && (from || LAST_YEAR.matcher(told).find());
    }

    /** What a figure of last year has become: the next figure, else the nearest one before that is no goal; -1 for none. */
    private int currentOf(int base, int at) {
        if (base + 1 < at && isLike(base + 1, base) && !passages.isChange(base + 1)) {
            return base + 1;
        }
        for (int i = base - 1; i >= Math.max(0, base - LOOK_BACK); i--) {
            if ((i < base - 1 && !passages.sameSentence(i, base)) || isFar(i, base)) {
                return -1;
            }
            if (isLike(i, base)
                    && !passages.isChange(i)
                    && (i == base - 1 || !GOAL.matcher(passages.before(i)).find())) {
                boolean goal = GOAL.matcher(passages.before(i)).find() && i > 0 && isLike(i - 1, base);
                return goal ? i - 1 : i;
            }
        }
        return -1;
    }

    private boolean isLike(int i, int other) {
        return passages.figure(i).isAddable() && Passages.sameMeasure(passages.figure(i), passages.figure(other));
    }

    private boolean isFar(int i, int j) {
        return passages.figure(j).start() - passages.figure(i).end() > FAR;
    }

    private void fromBase(int current, int base, Figure rate, BigDecimal signed) {
        BigDecimal was = Numbers.worth(passages.figure(base));
        if (was.signum() == 0) {
            return;
        }
        BigDecimal change =
                Interval.percent(Numbers.worth(passages.figure(current)).subtract(was), was);
        boolean holds = near(change, signed);
        boolean sure = holds || Math.abs(current - base) == 1;
        found.add(yoy(
                passages.figure(current),
                passages.figure(base),
                rate,
                change,
                holds,
                sure ? Severity.ERROR : Severity.HINT));
    }

    /** Half a unit of the last digit, more where the figures themselves are rounded. */
    private static boolean near(BigDecimal change, BigDecimal stated) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(Math.max(0, stated.scale()));
        return change.subtract(stated).abs().compareTo(step) <= 0;
    }

    /** 受理120件，同比增加20件，增长20%; the figure that changed may stand before others: 事故45起、死亡51人，事故增加2起、上升4.7%. */
    private void byNumber(int at, BigDecimal signed) {
        Figure delta = passages.figure(at - 1);
        List<Integer> changed = changed(at - 1);
        if (delta.qualifier() != null || changed.isEmpty()) {
            return;
        }
        BigDecimal by = signed.signum() < 0 ? Numbers.worth(delta).negate() : Numbers.worth(delta);
        for (int current : changed) {
            BigDecimal change = change(current, by);
            if (change != null && near(change, signed)) {
                found.add(yoy(passages.figure(current), delta, passages.figure(at), change, true, Severity.HINT));
                return;
            }
        }
        int current = named(at - 1, changed);
        BigDecimal change = current < 0 ? null : change(current, by);
        if (change != null) {
            found.add(yoy(passages.figure(current), delta, passages.figure(at), change, false, Severity.HINT));
        }
    }

    private BigDecimal change(int current, BigDecimal by) {
        BigDecimal was = Numbers.worth(passages.figure(current)).subtract(by);
        return was.signum() > 0 ? Interval.percent(by, was) : null;
    }

    /** Figures that a number of a change may be told of, the nearest first. */
    private List<Integer> changed(int delta) {
        List<Integer> changed = new ArrayList<>();
        for (int i = delta - 1; i >= Math.max(0, delta - LOOK_BACK); i--) {
            if (isFar(i, delta) || (i < delta - 1 && !passages.sameSentence(i, delta))) {
                break;
            }
            if (isLike(i, delta) && !passages.isChange(i) && passages.figure(i).qualifier() == null) {
                changed.add(i);
            }
        }
        return changed;
    }

    /** The one that the change names; the only one where it names none; -1 for doubt. */
    private int named(int delta, List<Integer> changed) {
        for (int i : changed) {
            if (i < delta - 1 && Words.shareNoun(passages.before(delta), passages.before(i))) {
                return i;
            }
        }
        return changed.getFirst() == delta - 1 ? delta - 1 : -1;
    }

    /** No base at all: there must be a whole number that gives the rate. */
    private void fromUntold(Figure last, Figure rate, BigDecimal signed, String before) {
        boolean counts = last.value() != null
                && last.qualifier() == null
                && last.value().scale() <= 0
                && last.unit().equals(last.measure())
                && last.kind() == Figure.Kind.COUNT;
        boolean bare = BARE.matcher(before).matches();
        if (counts && bare && rate.start() - last.end() < NEAR && !hasBase(last.value(), signed)) {
            found.add(new Check(
                    Kind.YOY,
                    "(%s - n) / n = %s%%".formatted(Numbers.plain(last.value()), Numbers.plain(signed)),
                    null,
                    signed,
                    false,
                    Severity.HINT,
                    List.of(last.span(), rate.span()),
                    Message.GROWTH_IMPOSSIBLE.with(Numbers.written(last), Numbers.plain(signed))));
        }
    }

    /** Whether there is a whole number from which the growth to a number is as stated. */
    static boolean hasBase(BigDecimal current, BigDecimal percent) {
        BigDecimal factor = HUNDRED.add(percent);
        if (factor.signum() <= 0) {
            return true;
        }
        BigDecimal near = current.multiply(HUNDRED).divide(factor, 0, RoundingMode.HALF_UP);
        for (int off = -1; off <= 1; off++) {
            BigDecimal base = near.add(BigDecimal.valueOf(off));
            if (base.signum() > 0 && near(Interval.percent(current.subtract(base), base), percent)) {
                return true;
            }
        }
        return false;
    }

    private static Check yoy(
            Figure current, Figure other, Figure rate, BigDecimal change, boolean holds, Severity severity) {
        BigDecimal shown = change.setScale(Math.max(2, rate.value().scale()), RoundingMode.HALF_UP);
        return new Check(
                Kind.YOY,
                "%s, %s -> %s%%"
                        .formatted(Numbers.plain(other.value()), Numbers.plain(current.value()), Numbers.plain(shown)),
                shown,
                rate.value(),
                holds,
                severity,
                List.of(current.span(), other.span(), rate.span()),
                holds
                        ? Message.GROWTH_HOLDS.with(
                                Numbers.written(current), Numbers.written(other), Numbers.written(rate))
                        : Message.GROWTH_FAILS.with(
                                Numbers.written(current),
                                Numbers.written(other),
                                Numbers.plain(shown),
                                Numbers.written(rate)));
    }
}
