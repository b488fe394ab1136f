package cn.tiaokuai.report.analysis;

import cn.tiaokuai.report.analysis.Check.Kind;
import cn.tiaokuai.report.analysis.Check.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Percentages and the figures that they are made of: 办结率, 占比, 完成率, 同比. */
final class RateChecks {

    private static final Pattern NAMED = Pattern.compile("([[\\u4e00-\\u9fff]]{1,12})率[^率，。；]{0,6}$");
    private static final Pattern SHARE = Pattern.compile("占|比重|比例");
    /** Such rates have a base of their own: those due, not those received. */
    private static final Pattern TIMELY = Pattern.compile("按时|按期|及时|限时|一次性|当场|即时");

    private static final Pattern LAST_YEAR = Pattern.compile("去年|上年|上一年|同期");
    private static final Pattern FROM = Pattern.compile("由|从");
    private static final Pattern TASK = Pattern.compile("任务|目标|计划|超额");
    private static final int LOOK_BACK = 5;
    private static final int NEAR = 60;
    private static final int NEXT = 20;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Passages passages;
    private final Related related;
    private final List<Check> found;

    private RateChecks(Passages passages, List<Check> found) {
        this.passages = passages;
        this.related = Related.by(found);
        this.found = found;
    }

    static void add(Passages passages, List<Check> found) {
        RateChecks checks = new RateChecks(passages, found);
        for (int i = 0; i < passages.figures().size(); i++) {
            Figure figure = passages.figure(i);
            if (figure.isPercentage()
                    && figure.value() != null
                    && figure.value().signum() > 0) {
                if (figure.kind() == Figure.Kind.YOY) {
                    checks.yearOnYear(i);
                } else if (figure.qualifier() == null) {
                    checks.rate(i);
                }
            }
        }
    }

    /** Unmasked figures shortly before a percentage, the nearest first. */
    private List<Integer> candidates(int rate) {
        List<Integer> candidates = new ArrayList<>();
        for (int i = rate - 1; i >= Math.max(0, rate - LOOK_BACK); i--) {
            if (passages.figure(rate).start() - passages.figure(i).end() > 2 * NEAR) {
                break;
            }
            if (passages.figure(i).isPercentage()) {
                break;
            }
            if (passages.figure(i).isAddable()) {
                candidates.add(i);
            }
        }
        return candidates;
    }

    private void rate(int at) {
        Figure rate = passages.figure(at);
        List<Integer> candidates = new ArrayList<>(candidates(at));
        candidates.removeIf(passages::isComparison);
        if (share(at, candidates)) {
            return;
        }
        for (int n : candidates) {
            for (int d : candidates) {
                if (n != d
                        && Passages.comparable(passages.figure(n), passages.figure(d))
                        && plausible(d, rate)
                        && Interval.of(passages.figure(n))
                                .isPercentageOf(Interval.of(passages.figure(d)), rate.value())) {
                    found.add(ratio(passages.figure(n), passages.figure(d), rate, true, Severity.ERROR));
                    return;
                }
            }
        }
        if (rate.kind() == Figure.Kind.COMPLETION && roundBase(at, candidates)) {
            return;
        }
        contradiction(at, candidates);
    }

    /** Equal figures make 100 % only; any whole may precede or follow its part. */
    private boolean plausible(int d, Figure rate) {
        boolean above = rate.value().compareTo(HUNDRED) > 0;
        return !above
                || rate.kind() == Figure.Kind.COMPLETION
                || SHARE.matcher(passages.before(d)).find();
    }

    private void contradiction(int at, List<Integer> candidates) {
        Figure rate = passages.figure(at);
        Matcher named = NAMED.matcher(passages.before(at));
        String name = named.find() ? named.group(1) : "";
        for (int n : candidates) {
            String key = key(name);
            boolean told = tells(passages.label(n), key);
            int d = whole(n, candidates);
            if (told && d >= 0 && isComplement(n, d, rate)) {
                return;
            }
            if (d >= 0
                    && Clauses.sentenceEnds(
                            passages.text(),
                            passages.figure(d).end(),
                            passages.figure(n).start())
                    && Interval.of(passages.figure(n)).isAbove(Interval.of(passages.figure(d)))) {
                return;
            }
            if (told && d >= 0 && rate.start() - passages.figure(n).end() <= NEAR) {
                Severity severity = TIMELY.matcher(name).find()
                                || rate.value().compareTo(HUNDRED) > 0
                                || passages.figure(n).masked()
                                || isNegated(n, d)
                        ? Severity.HINT
                        : Severity.ERROR;
                found.add(ratio(passages.figure(n), passages.figure(d), rate, false, severity));
                return;
            }
        }
        if (candidates.size() >= 2 && !name.isEmpty()) {
            adjacent(at, candidates.get(0), candidates.get(1));
        }
    }

    /** 调处成功23宗。化解率100%: two like figures directly before a rate, one digit from being right. */
    private void adjacent(int at, int n, int d) {
        Figure part = passages.figure(n);
        Figure whole = passages.figure(d);
        boolean each = passages.before(at).contains("分别");
        boolean near = !each && d + 1 == n && n + 1 == at && passages.figure(at).start() - part.end() <= NEXT;
        boolean slip = passages.figure(at).value().compareTo(HUNDRED) != 0
                || Slips.oneDigitApart(Numbers.worth(part), Numbers.worth(whole));
        if (near && slip && Passages.sameMeasure(part, whole) && !related.areParts(part, whole)) {
            found.add(ratio(part, whole, passages.figure(at), false, Severity.HINT));
        }
    }

    /** 抽检500批次，不合格5批次，合格率99%: the rate is of the rest. */
    private boolean isComplement(int n, int d, Figure rate) {
        Figure part = passages.figure(n);
        Figure whole = passages.figure(d);
        boolean holds = isNegated(n, d)
                && Interval.of(whole).minus(Interval.of(part)).isPercentageOf(Interval.of(whole), rate.value());
        if (holds) {
            found.add(new Check(
                    Kind.RATIO,
                    "(%s - %s) / %s = %s%%"
                            .formatted(
                                    Numbers.plain(whole.value()),
                                    Numbers.plain(part.value()),
                                    Numbers.plain(whole.value()),
                                    Numbers.plain(rate.value())),
                    rate.value(),
                    rate.value(),
                    true,
                    Severity.ERROR,
                    List.of(whole.span(), part.span(), rate.span()),
                    Message.RATE_OF_REST_HOLDS.with(
                            Numbers.written(whole), Numbers.written(part), Numbers.written(rate))));
        }
        return holds;
    }

    private boolean isNegated(int n, int d) {
        return passages.label(n).contains("未") || passages.label(n).contains("不") || d > n;
    }

    /** What the rate measures: the last two characters of its name. */
    private static String key(String name) {
        return name.length() > 2 ? name.substring(name.length() - 2) : name;
    }

    /** Whether a figure is said to be what the rate measures: 已办结64件 for 办结率, 破5宗 for 破案率. */
    private static boolean tells(String label, String key) {
        return !key.isEmpty() && (label.contains(key) || (key.endsWith("案") && label.contains(key.substring(0, 1))));
    }

    /** The nearest figure before a part that may be its whole; -1 for none. */
    private int whole(int n, List<Integer> candidates) {
        for (int d : candidates) {
            if (d < n && Passages.comparable(passages.figure(n), passages.figure(d))) {
                return d;
            }
        }
        return -1;
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
                boolean holds =
                        Interval.of(passages.figure(n)).isPercentageOf(Interval.of(passages.figure(d)), rate.value());
                Kind kind = TASK.matcher(before).find() ? Kind.COMPLETION : Kind.RATIO;
                found.add(ratio(kind, passages.figure(n), passages.figure(d), rate, holds, Severity.ERROR));
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
            if (round.signum() > 0 && interval.isPercentageOf(new Interval(round, round), rate.value())) {
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

    private static Check ratio(Figure n, Figure d, Figure rate, boolean holds, Severity severity) {
        Kind kind = rate.kind() == Figure.Kind.COMPLETION ? Kind.COMPLETION : Kind.RATIO;
        return ratio(kind, n, d, rate, holds, severity);
    }

    static Check ratio(Kind kind, Figure n, Figure d, Figure rate, boolean holds, Severity severity) {
        BigDecimal computed = Numbers.worth(d).signum() == 0
                ? BigDecimal.ZERO
                : Interval.percent(Numbers.worth(n), Numbers.worth(d))
                        .setScale(Math.max(2, rate.value().scale()), RoundingMode.HALF_UP);
        return new Check(
                kind,
                "%s / %s = %s%%".formatted(Numbers.plain(n.value()), Numbers.plain(d.value()), Numbers.plain(computed)),
                computed,
                rate.value(),
                holds,
                severity,
                List.of(d.span(), n.span(), rate.span()),
                holds
                        ? Message.RATE_HOLDS.with(Numbers.written(n), Numbers.written(d), Numbers.written(rate))
                        : Message.RATE_FAILS.with(
                                Numbers.written(n),
                                Numbers.written(d),
                                Numbers.plain(computed),
                                Numbers.written(rate)));
    }

    private void yearOnYear(int at) {
        Figure rate = passages.figure(at);
        boolean falls =
                Pattern.compile("下降|减少|降低|降幅").matcher(passages.before(at)).find();
        BigDecimal signed = falls ? rate.value().negate() : rate.value();
        List<Integer> candidates = candidates(at);
        for (int b : candidates) {
            for (int a : candidates) {
                if (a == b || !Passages.sameMeasure(passages.figure(a), passages.figure(b)) || Math.abs(a - b) != 1) {
                    continue;
                }
                String told = passages.before(b);
                boolean base = !passages.isChange(b)
                        && (LAST_YEAR.matcher(told).find()
                                || (FROM.matcher(told).find() && a > b));
                if (base) {
                    BigDecimal change = Numbers.worth(passages.figure(b)).signum() == 0 ? null : change(a, b);
                    if (change != null && rate.qualifier() == null) {
                        boolean holds = near(change, signed);
                        found.add(yoy(passages.figure(a), passages.figure(b), rate, change, holds, Severity.ERROR));
                    }
                    return;
                }
            }
        }
        increase(at, signed, candidates);
    }

    private BigDecimal change(int a, int b) {
        BigDecimal base = Numbers.worth(passages.figure(b));
        return Interval.percent(Numbers.worth(passages.figure(a)).subtract(base), base);
    }

    /** Half a unit of the last digit, more where the figures themselves are rounded. */
    private static boolean near(BigDecimal change, BigDecimal stated) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(Math.max(0, stated.scale()));
        return change.subtract(stated).abs().compareTo(step) <= 0;
    }

    /** 受理120件，同比增加20件，增长20%; or no base at all, when there must be a whole number that gives the rate. */
    private void increase(int at, BigDecimal signed, List<Integer> candidates) {
        Figure rate = passages.figure(at);
        if (candidates.isEmpty() || candidates.getFirst() != at - 1 || rate.qualifier() != null) {
            return;
        }
        Figure last = passages.figure(at - 1);
        boolean isDelta = passages.isChange(at - 1);
        if (isDelta && candidates.size() > 1 && Passages.sameMeasure(last, passages.figure(candidates.get(1)))) {
            Figure current = passages.figure(candidates.get(1));
            BigDecimal delta = signed.signum() < 0 ? Numbers.worth(last).negate() : Numbers.worth(last);
            BigDecimal base = Numbers.worth(current).subtract(delta);
            if (base.signum() > 0 && current.qualifier() == null && last.qualifier() == null) {
                BigDecimal change = Interval.percent(delta, base);
                found.add(yoy(current, last, rate, change, near(change, signed), Severity.HINT));
            }
            return;
        }
        boolean counts = last.value() != null
                && last.qualifier() == null
                && last.value().scale() <= 0
                && last.unit().equals(last.measure())
                && last.kind() == Figure.Kind.COUNT
                && !isDelta;
        if (counts && rate.start() - last.end() < 20 && !hasBase(last.value(), signed)) {
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
