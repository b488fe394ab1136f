package cn.tiaokuai.report.analysis;

import cn.tiaokuai.report.analysis.Check.Kind;
import cn.tiaokuai.report.analysis.Check.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Totals whose parts stand in brackets behind them, with what is left outside. */
final class BracketSums {

    private static final Pattern REMAINDER = Pattern.compile("剩余|其余|余下");
    private static final int MOST_PARTS = 12;

    private final Passages passages;
    private final List<Check> found;

    private BracketSums(Passages passages, List<Check> found) {
        this.passages = passages;
        this.found = found;
    }

    static void add(Passages passages, int total, List<Check> found) {
        new BracketSums(passages, found).inBrackets(total);
    }

    /** 34人（其中1人在境外，1人已转移），社会面32人. */
    private void inBrackets(int total) {
        Figure whole = passages.figure(total);
        int open = bracketAfter(whole.end());
        if (open < 0) {
            return;
        }
        int close = closing(open);
        List<Figure> inside = new ArrayList<>();
        int i = total + 1;
        for (; i < passages.figures().size() && passages.figure(i).end() <= close && inside.size() < MOST_PARTS; i++) {
            if (passages.figure(i).isAddable() && Passages.sameMeasure(passages.figure(i), whole)) {
                inside.add(passages.figure(i));
            }
        }
        if (inside.isEmpty()) {
            return;
        }
        boolean among = passages.text().substring(open, close).contains("其中");
        if (!among && inside.size() > 1 && Interval.sum(inside).meets(Interval.of(whole))) {
            found.add(Sums.sum(whole, inside, true, Severity.ERROR));
            return;
        }
        if (!among && inside.size() > 1 && Slips.explain(whole, inside)) {
            found.add(Sums.sum(whole, inside, false, Severity.HINT));
            return;
        }
        if (i < passages.figures().size()
                && passages.figure(i).isAddable()
                && passages.sameSentence(i - 1, i)
                && Passages.sameMeasure(passages.figure(i), whole)) {
            remainder(whole, inside, i);
        }
    }

    private void remainder(Figure whole, List<Figure> inside, int rest) {
        Figure left = passages.figure(rest);
        if (inside.size() > 1 && Interval.sum(inside).meets(Interval.of(whole))) {
            return;
        }
        boolean holds = Interval.of(whole).minus(Interval.sum(inside)).meets(Interval.of(left));
        boolean stated = REMAINDER.matcher(passages.before(rest)).find();
        boolean sameThing = Words.shareNoun(whole.subject(), left.subject())
                && passages.between(rest - 1, rest).indexOf('；') < 0;
        if (holds || stated || sameThing) {
            List<Figure> all = new ArrayList<>(inside);
            all.addFirst(whole);
            all.add(left);
            found.add(new Check(
                    Kind.DIFFERENCE,
                    Numbers.plain(whole.value()) + " - " + Numbers.plus(inside).replace("+", "-") + " = "
                            + Numbers.plain(Numbers.worth(whole).subtract(Numbers.sum(inside))),
                    Numbers.worth(whole).subtract(Numbers.sum(inside)),
                    Numbers.worth(left),
                    holds,
                    stated || holds ? Severity.ERROR : Severity.HINT,
                    Numbers.spans(all),
                    holds
                            ? Message.DIFFERENCE_HOLDS.with(
                                    Numbers.written(whole), Numbers.listed(inside), Numbers.written(left))
                            : Message.DIFFERENCE_FAILS.with(
                                    Numbers.written(whole),
                                    Numbers.listed(inside),
                                    Numbers.plain(Numbers.worth(whole).subtract(Numbers.sum(inside))),
                                    Numbers.written(left))));
        }
    }

    private int bracketAfter(int end) {
        for (int at = end; at < Math.min(passages.text().length(), end + 8); at++) {
            char c = passages.text().charAt(at);
            if (c == '（' || c == '(') {
                return at;
            }
            if ("，。；、：".indexOf(c) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    private int closing(int open) {
        int limit = Math.min(passages.text().length(), open + 300);
        for (int at = open + 1; at < limit; at++) {
            char c = passages.text().charAt(at);
            if (c == '）' || c == ')') {
                return at;
            }
        }
        return limit;
    }
}
