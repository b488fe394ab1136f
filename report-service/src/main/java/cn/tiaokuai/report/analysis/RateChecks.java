package cn.tiaokuai.report.analysis;

import cn.tiaokuai.report.analysis.Check.Kind;
import cn.tiaokuai.report.analysis.Check.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Percentages and the figures that they are made of: 办结率, 占比, 完成率, 同比. */
final class RateChecks {

    private static final Pattern NAMED = Pattern.compile("([[\\u4e00-\\u9fff]]{1,12})率[^率，。；]{0,6}$");
    private static final Pattern SHARE = Pattern.compile("占|比重|比例");
    /** Such rates have a base of their own: those due, not those received. */
    private static final Pattern TIMELY = Pattern.compile("按时|按期|及时|限时|一次性|当场|即时");

    /** What is an outcome itself is hardly the whole of another one. */
    private static final Pattern OUTCOME = Pattern.compile("结案|办结|审结|化解|整改|完成|成功|纠正|方式|处罚");

    private static final Pattern TASK = Pattern.compile("任务|目标|计划|超额|预算数|年初预算|调整预算");
    /** What is taken off a whole stands beside what is left of it. */
    private static final Pattern TAKEN_OFF = Pattern.compile("^[不未]|审减|核减|节约|节资|节省");
    /** One rate for several figures. */
    private static final Pattern OF_EACH = Pattern.compile("分别|均|都|双");

    private static final int ROUND = 3;
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
        contradiction(at, candidates);
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

    private void contradiction(int at, List<Integer> candidates) {
        Figure rate = passages.figure(at);
        Matcher named = NAMED.matcher(passages.before(at));
        String name = named.find() ? named.group(1) : "";
        if (OF_EACH.matcher(passages.before(at)).find()) {
            return;
        }
        for (int n : candidates) {
            String key = key(name);
            boolean told = tells(told(n, at, name), key);
            int d = whole(n, candidates);
            if (told && d >= 0 && (isComplement(n, d, rate) || isOfBoth(n, d, name, rate))) {
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
            if (told && d >= 0 && mayBe(n, d, rate)) {
                return;
            }
            boolean apart = d >= 0 && !passages.sameSentence(d, n);
            boolean goesOn = passages.text()
                            .substring(passages.figure(n).end(), rate.start())
                            .indexOf('；')
                    >= 0;
            if (told && (apart || goesOn) && !Slips.explain(passages.figure(n), passages.figure(d), rate)) {
                return;
            }
            if (told && d >= 0 && rate.start() - passages.figure(n).end() <= NEAR) {
                Severity severity = TIMELY.matcher(name).find()
                                || rate.value().compareTo(HUNDRED) > 0
                                || apart
                                || OUTCOME.matcher(passages.before(d)).find()
                                || isNegated(n, d)
                        ? Severity.HINT
                        : Severity.ERROR;
                found.add(Ratios.ratio(passages.figure(n), passages.figure(d), rate, false, severity));
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
        boolean near = d + 1 == n && n + 1 == at && passages.figure(at).start() - part.end() <= NEXT;
        boolean slip = Slips.explain(part, whole, passages.figure(at));
        if (near && slip && Passages.sameMeasure(part, whole) && !related.areParts(part, whole)) {
            found.add(Ratios.ratio(part, whole, passages.figure(at), false, Severity.HINT));
        }
    }

    /** 抽检500批次，不合格5批次，合格率99%: the rate is of the rest. */
    private boolean isComplement(int n, int d, Figure rate) {
        Figure part = passages.figure(n);
        Figure whole = passages.figure(d);
        boolean holds = isNegated(n, d)
                && Interval.of(whole).minus(Interval.of(part)).isPercentageOf(Interval.of(whole), rate.value());
        if (holds) {
            found.add(Ratios.ofRest(part, whole, rate));
        }
        return holds;
    }

    /** 逮捕25人，不捕24人，不捕率48.98%; 审定80.89亿元，审减6.42亿元，审减率7.35%: the whole is both together. */
    private boolean isOfBoth(int n, int d, String name, Figure rate) {
        if (TAKEN_OFF.matcher(name).find()
                && Interval.of(passages.figure(n))
                        .isPercentageOf(Interval.sum(List.of(passages.figure(n), passages.figure(d))), rate.value())) {
            found.add(Ratios.ofBoth(passages.figure(n), passages.figure(d), rate));
            return true;
        }
        return false;
    }

    private boolean isNegated(int n, int d) {
        return passages.label(n).contains("未") || passages.label(n).contains("不") || d > n;
    }

    /** Whether figures too loose to prove a rate allow it, or the part exceeds what would be its whole. */
    private boolean mayBe(int n, int d, Figure rate) {
        Interval part = Interval.of(passages.figure(n));
        Interval whole = Interval.of(passages.figure(d));
        return part.isPercentageOf(whole, rate.value())
                || (part.isAbove(whole)
                        && rate.value().compareTo(HUNDRED) <= 0
                        && !Slips.explain(passages.figure(n), passages.figure(d), rate));
    }

    /** What a figure is said of, without the name of the rate itself. */
    private String told(int n, int at, String name) {
        String label = passages.label(n);
        int own = n == at - 1 ? label.lastIndexOf(name) : -1;
        return own > label.indexOf('|') ? label.substring(0, own) : label;
    }

    /** What the rate measures: the last two characters of its name. */
    private static String key(String name) {
        return name.length() > 2 ? name.substring(name.length() - 2) : name;
    }

    /** Whether a figure is said to be what the rate measures: 已办结64件 for 办结率, 破5宗 for 破案率. */
    private static boolean tells(String label, String key) {
        return !key.isEmpty() && (label.contains(key) || (key.endsWith("案") && label.contains(key.substring(0, 1))));
    }

    /** The nearest figure before a part that may be its whole; -1 for none, or where both are parts of one total. */
    private int whole(int n, List<Integer> candidates) {
        for (int d : candidates) {
            if (d < n && Passages.comparable(passages.figure(n), passages.figure(d))) {
                return related.areParts(passages.figure(n), passages.figure(d)) ? -1 : d;
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
