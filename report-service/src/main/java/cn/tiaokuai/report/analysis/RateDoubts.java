package cn.tiaokuai.report.analysis;

import cn.tiaokuai.report.analysis.Check.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Percentages that do not come out of the figures before them, and what else they may be of. */
final class RateDoubts {

    private static final Pattern NAMED = Pattern.compile("([[\\u4e00-\\u9fff]]{1,12})率[^率，。；]{0,6}$");
    /** Such rates have a base of their own: those due, not those received. */
    private static final Pattern TIMELY = Pattern.compile("按时|按期|及时|限时|一次性|当场|即时");
    /** What is an outcome itself is hardly the whole of another one. */
    private static final Pattern OUTCOME = Pattern.compile("结案|办结|审结|化解|整改|完成|成功|纠正|方式|处罚");
    /** One rate for several figures. */
    private static final Pattern OF_EACH = Pattern.compile("分别|均|都|双");
    /** What is taken off a whole stands beside what is left of it. */
    private static final Pattern TAKEN_OFF = Pattern.compile("^[不未]|审减|核减|节约|节资|节省");

    private static final int NEAR = 60;
    private static final int NEXT = 20;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Passages passages;
    private final Related related;
    private final List<Check> found;

    RateDoubts(Passages passages, Related related, List<Check> found) {
        this.passages = passages;
        this.related = related;
        this.found = found;
    }

    /** Doubts the percentage at an index where the figures before it make another one. */
    void doubt(int at, List<Integer> candidates) {
        Figure rate = passages.figure(at);
        if (OF_EACH.matcher(passages.before(at)).find()) {
            return;
        }
        Matcher named = NAMED.matcher(passages.before(at));
        String name = named.find() ? named.group(1) : "";
        for (int n : candidates) {
            int d = whole(n, candidates);
            boolean told = tells(told(n, at, name), key(name));
            if (d >= 0 && (told ? isExplained(n, d, at, name) : isElsewhere(n, d))) {
                return;
            }
            if (d >= 0 && told && rate.start() - passages.figure(n).end() <= NEAR) {
                Severity severity = isCertain(n, d, rate, name) ? Severity.ERROR : Severity.HINT;
                found.add(Ratios.ratio(passages.figure(n), passages.figure(d), rate, false, severity));
                return;
            }
        }
        if (candidates.size() >= 2 && !name.isEmpty()) {
            adjacent(at, candidates.get(0), candidates.get(1));
        }
    }

    /** Whether a rate that a figure is told of comes out otherwise, is told too loosely, or may be of another whole. */
    private boolean isExplained(int n, int d, int at, String name) {
        Figure rate = passages.figure(at);
        boolean apart = !passages.sameSentence(d, n)
                || passages.text()
                                .substring(passages.figure(n).end(), rate.start())
                                .indexOf('；')
                        >= 0;
        return isComplement(n, d, rate)
                || isOfBoth(n, d, name, rate)
                || isElsewhere(n, d)
                || mayBe(n, d, rate)
                || (apart && !Slips.explain(passages.figure(n), passages.figure(d), rate));
    }

    /** Whether what would be the part exceeds a whole of another sentence. */
    private boolean isElsewhere(int n, int d) {
        return Clauses.sentenceEnds(
                        passages.text(),
                        passages.figure(d).end(),
                        passages.figure(n).start())
                && Interval.of(passages.figure(n)).isAbove(Interval.of(passages.figure(d)));
    }

    private boolean isCertain(int n, int d, Figure rate, String name) {
        return !TIMELY.matcher(name).find()
                && rate.value().compareTo(HUNDRED) <= 0
                && passages.sameSentence(d, n)
                && !OUTCOME.matcher(passages.before(d)).find()
                && !isNegated(n, d);
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
}
