package cn.tiaokuai.report.analysis;

import cn.tiaokuai.report.analysis.Check.Kind;
import cn.tiaokuai.report.analysis.Check.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;

/** Percentages and the figures that they are made of: 办结率, 占比, 完成率, 同比. */
final class RateChecks {

    private static final Pattern SHARE = Pattern.compile("占|比重|比例");

    private static final Pattern TASK = Pattern.compile("任务|目标|计划|超额|预算数|年初预算|调整预算");

    private static final int ROUND = 3;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Passages passages;
    private final RateDoubts doubts;
    private final List<Check> found;

    private RateChecks(Passages passages, List<Check> found) {
        this.passages = passages;
        this.doubts = new RateDoubts(passages, Related.by(found), found);
        this.found = found;
    }

    static void add(Passages passages, List<Check> found) {
        RateChecks checks = new RateChecks(passages, found);
        for (int i = 0; i < passages.figures().size(); i++) {
            Figure figure = passages.figure(i);
            if (figure.isPercentage()
                    && figure.kind() != Figure.Kind.YOY
                    && figure.qualifier() == null
                    && figure.value() != null
                    && figure.value().signum() > 0) {
                checks.rate(i);
            }
        }
    }

    private void rate(int at) {
        Figure rate = passages.figure(at);
        List<Integer> candidates = Bases.before(passages, at);
        candidates.removeIf(passages::isComparison);
        if (share(at, candidates)) {
            return;
        }
        for (int n : candidates) {
            for (int d : candidates) {
                if (n != d
                        && Passages.comparable(passages.figure(n), passages.figure(d))
                        && plausible(d, rate)
                        && isTelling(n, d)
                        && Interval.of(passages.figure(n))
                                .isPercentageOf(Interval.of(passages.figure(d)), rate.value())) {
                    found.add(Ratios.ratio(passages.figure(n), passages.figure(d), rate, true, Severity.ERROR));
                    return;
                }
            }
        }
        if (rate.kind() == Figure.Kind.COMPLETION && roundBase(at, candidates)) {
            return;
        }
        doubts.doubt(at, candidates);
    }

    /** Figures as loose as 3万余 make almost any percentage. */
    private boolean isTelling(int n, int d) {
        return Interval.of(passages.figure(n)).isNarrow()
                && Interval.of(passages.figure(d)).isNarrow();
    }

    /** Equal figures make 100 % only; any whole may precede or follow its part. */
    private boolean plausible(int d, Figure rate) {
        boolean above = rate.value().compareTo(HUNDRED) > 0;
        return !above
                || rate.kind() == Figure.Kind.COMPLETION
                || SHARE.matcher(passages.before(d)).find();
    }

    /** 115个，占年度任务120个的95.8%: the base stands before the percentage. */
    private boolean share(int at, List<Integer> candidates) {
        if (candidates.size() < 2 || candidates.getFirst() != at - 1) {
            return false;
        }
        int d = candidates.getFirst();
        Figure rate = passages.figure(at);
        String between = passages.between(d, at);
        String before = passages.before(d);
        if (!between.equals("的")
                || !(SHARE.matcher(before).find() || TASK.matcher(before).find())) {
            return false;
        }
        for (int n : candidates.subList(1, candidates.size())) {
            if (Passages.sameMeasure(passages.figure(n), passages.figure(d))) {
                boolean task = TASK.matcher(before).find();
                Interval base = task ? Interval.exactly(passages.figure(d)) : Interval.of(passages.figure(d));
                boolean holds = Interval.of(passages.figure(n)).isPercentageOf(base, rate.value());
                Kind kind = task ? Kind.COMPLETION : Kind.RATIO;
                found.add(Ratios.ratio(kind, passages.figure(n), passages.figure(d), rate, holds, Severity.ERROR));
                return true;
            }
        }
        return false;
    }

    /** A completion without its base: there should be a round one. */
    private boolean roundBase(int at, List<Integer> candidates) {
        Figure rate = passages.figure(at);
        if (candidates.isEmpty()
                || candidates.getFirst() != at - 1
                || rate.value().scale() < 1) {
            return false;
        }
        Figure done = passages.figure(candidates.getFirst());
        Interval interval = Interval.of(done);
        BigDecimal base = Numbers.worth(done).multiply(HUNDRED).divide(rate.value(), 10, RoundingMode.HALF_UP);
        for (int zeros = Math.min(6, base.precision() - base.scale() - 1); zeros >= 1; zeros--) {
            BigDecimal round =
                    base.movePointLeft(zeros).setScale(0, RoundingMode.HALF_UP).movePointRight(zeros);
            boolean isRound = round.signum() > 0 && round.stripTrailingZeros().precision() <= ROUND;
            if (isRound && interval.isPercentageOf(new Interval(round, round), rate.value())) {
                found.add(new Check(
                        Kind.COMPLETION,
                        "%s / %s = %s%%"
                                .formatted(
                                        Numbers.plain(done.value()), Numbers.plain(round), Numbers.plain(rate.value())),
                        rate.value(),
                        rate.value(),
                        true,
                        Severity.HINT,
                        List.of(done.span(), rate.span()),
                        Message.TASK_INFERRED.with(Numbers.plain(round), done.measure())));
                return true;
            }
        }
        return false;
    }
}
