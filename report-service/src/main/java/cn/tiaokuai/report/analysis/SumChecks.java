package cn.tiaokuai.report.analysis;

import cn.tiaokuai.report.analysis.Check.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Totals and their parts: behind 其中, in brackets, side by side, or before 共计. */
final class SumChecks {

    private static final Pattern AMONG = Pattern.compile("其中|包括：|包含：|分别为：|分别是：");
    private static final Pattern VIEWED = Pattern.compile("在[^，。；、]{2,14}中[，：]|(?:从|按)[^，。；、]{2,12}(?:来?看|划?分)[，：]");
    private static final Pattern BY_KIND = Pattern.compile("按[^，。；、]{2,8}分[，：]");
    /** What is one of many is no total of them. */
    private static final Pattern AVERAGE = Pattern.compile("平均|[人户亩次年月日]均|均价|单价|单产|标准|每[人户亩年月百千万]");
    /** After such a word figures no longer split the total. */
    private static final Pattern BREAKS = Pattern.compile("同时|已|结案|罚|移送|另|此外|目前|较|同比|增长|占|超额|累计|兑现|拨付|惠及|带动|覆盖|投入|挽回");

    private static final int LOOK_BACK = 6;
    private static final int FAR = 200;
    private static final int FAR_BEFORE = 120;
    private static final int GLUED = 2;

    private final Passages passages;
    private final Addends addends;
    private final SplitVerdict verdict;
    private final List<Check> found;

    private SumChecks(Passages passages, List<Check> found) {
        this.passages = passages;
        this.addends = new Addends(passages);
        this.verdict = new SplitVerdict(passages, addends, found);
        this.found = found;
    }

    static void add(Passages passages, List<Check> found) {
        SumChecks checks = new SumChecks(passages, found);
        checks.among();
        Related related = Related.by(found);
        for (int i = 0; i < passages.figures().size(); i++) {
            if (passages.figure(i).isAddable() && passages.figure(i).kind() != Figure.Kind.DURATION) {
                BracketSums.add(passages, i, found);
                TotalChecks.add(passages, related, i, found);
            }
        }
    }

    private void among() {
        Matcher among = AMONG.matcher(passages.text());
        while (among.find()) {
            int first = passages.firstFrom(among.end());
            if (first < passages.figures().size()
                    && passages.figure(first).start() - among.end() < FAR
                    && !Clauses.sentenceEnds(
                            passages.text(), among.end(), passages.figure(first).start())) {
                amongFrom(among.start(), first);
            }
        }
        Matcher viewed = VIEWED.matcher(passages.text());
        while (viewed.find()) {
            viewedFrom(viewed.start(), passages.firstFrom(viewed.end()));
        }
    }

    /** 在公开的信息中，政策类4条、业务类10条: such words do not promise that the parts are all there is. */
    private void viewedFrom(int at, int first) {
        int total = first < passages.figures().size() && passages.figure(first).isAddable()
                ? totalBefore(at, passages.figure(first))
                : -1;
        List<Integer> run = total < 0 ? List.of() : unbroken(addends.run(first, passages.figure(total)));
        if (run.size() < 2 || sumsUp(passages.figure(total), run)) {
            return;
        }
        List<Figure> parts = addends.figures(run);
        if (run.size() > 2 && addends.isList(run) && Slips.explain(passages.figure(total), parts)) {
            found.add(Sums.sum(passages.figure(total), parts, false, Severity.HINT));
        }
    }

    private void amongFrom(int at, int first) {
        int addable = first;
        while (addable < passages.figures().size() && addable < first + 2 && !isAmount(addable)) {
            addable++;
        }
        if (addable == passages.figures().size()
                || !isAmount(addable)
                || Clauses.sentenceEnds(
                        passages.text(), at, passages.figure(addable).start())
                || passages.text()
                                .substring(at, passages.figure(addable).start())
                                .indexOf('；')
                        >= 0) {
            return;
        }
        split(at, addable);
        int next = addable + 1;
        boolean glued = next < passages.figures().size()
                && passages.figure(next).isAddable()
                && passages.between(addable, next).length() <= GLUED
                && !Passages.comparable(passages.figure(addable), passages.figure(next));
        if (glued) {
            split(at, next);
        }
    }

    /** What the figures from one on say about their total before 其中; 户 and 人 of glued pairs are totals of their own. */
    private void split(int at, int addable) {
        int total = totalBefore(at, passages.figure(addable));
        if (total < 0
                || BY_KIND.matcher(passages.text())
                        .region(passages.figure(total).end(), at)
                        .find()) {
            return;
        }
        Figure whole = passages.figure(total);
        List<Integer> run = addends.run(addable, whole);
        if (run.isEmpty() || sumsUp(whole, run) || isOneOfSeveral(total, passages.figure(run.getFirst()))) {
            return;
        }
        if (!bySemicolons(whole, run)) {
            verdict.of(total, notLarger(whole, unbroken(run)));
        }
    }

    /**
     * 总产值55亿元，其中农业产值30亿元，增长4%；林业产值2亿元，增长5%；…: parts with rates of their own, each up to its semicolon. Such a list
     * may leave some out and go on to other things, so only a slip of one digit is told.
     */
    private boolean bySemicolons(Figure whole, List<Integer> run) {
        List<Integer> heads = new ArrayList<>(List.of(run.getFirst()));
        for (int i = 1; i < run.size(); i++) {
            if (passages.between(run.get(i - 1), run.get(i)).indexOf('；') >= 0) {
                heads.add(run.get(i));
            }
        }
        List<Figure> parts = addends.figures(heads);
        boolean alike = heads.size() > 2
                && Words.endAlike(parts)
                && parts.stream().allMatch(part -> Words.shareNoun(part.subject(), whole.subject()))
                && parts.stream().allMatch(part -> Passages.sameMeasure(part, whole));
        boolean exceeds = alike && Interval.sum(parts).isAbove(Interval.of(whole));
        boolean slip = alike && Slips.explain(whole, parts);
        if (slip) {
            found.add(Sums.sum(whole, parts, false, exceeds ? Severity.ERROR : Severity.HINT));
        }
        return exceeds || slip;
    }

    /** 12个村、3个社区，其中示范点5个: where several totals stand side by side, the nearest need not be the one. */
    private boolean isOneOfSeveral(int total, Figure part) {
        for (int i = total - 1; i >= Math.max(0, total - LOOK_BACK); i--) {
            String between = passages.between(i, i + 1);
            if (between.indexOf('、') < 0 || between.indexOf('，') >= 0 || !passages.sameSentence(i, i + 1)) {
                return false;
            }
            if (passages.figure(i).isAddable() && Passages.sameMeasure(passages.figure(i), part)) {
                return true;
            }
        }
        return false;
    }

    /** The parts up to where the figures no longer split the total: another mark, or a word that tells something else. */
    private List<Integer> unbroken(List<Integer> run) {
        String mark = run.size() < 2 ? "" : Addends.mark(passages.between(run.get(0), run.get(1)));
        int size = 1;
        while (size < run.size()) {
            String between = passages.between(run.get(size - 1), run.get(size));
            if (BREAKS.matcher(between).find() || !mark.equals(Addends.mark(between))) {
                break;
            }
            size++;
        }
        return run.subList(0, size);
    }

    /** The parts up to one that exceeds the whole by itself: the text has gone on to something else. */
    private List<Integer> notLarger(Figure whole, List<Integer> run) {
        boolean all = Interval.of(passages.figure(run.getFirst())).isAbove(Interval.of(whole))
                || Slips.explain(whole, addends.figures(run));
        if (all) {
            return run;
        }
        int size = 1;
        while (size < run.size() && !Interval.of(passages.figure(run.get(size))).isAbove(Interval.of(whole))) {
            size++;
        }
        return run.subList(0, size);
    }

    /** The nearest figure before 其中 that may be the total of such a part; -1 for none. */
    private int totalBefore(int at, Figure part) {
        int last = passages.firstFrom(at) - 1;
        int comparable = -1;
        boolean own = false;
        int seen = 0;
        for (int i = last; i >= 0 && seen <= LOOK_BACK; i--) {
            Figure figure = passages.figure(i);
            boolean before = Clauses.sentenceEnds(passages.text(), figure.end(), at);
            if (at - figure.end() > FAR_BEFORE
                    || (before && own)
                    || passages.text().substring(figure.end(), at).indexOf('；') >= 0) {
                break;
            }
            if (passages.closed(i, at)) {
                continue;
            }
            own |= figure.isAddable() && !passages.isComparison(i);
            seen += figure.isPercentage() || passages.isComparison(i) ? 0 : 1;
            if (isAmount(i) && Passages.sameMeasure(figure, part) && !passages.isComparison(i)) {
                return AVERAGE.matcher(passages.before(i)).find() ? -1 : i;
            }
            if (comparable < 0 && i == last && figure.isAddable() && Passages.comparable(figure, part)) {
                comparable = i;
            }
        }
        return comparable;
    }

    private boolean sumsUp(Figure whole, List<Integer> run) {
        List<Figure> parts = addends.shortestSum(whole, run);
        if (!parts.isEmpty()) {
            found.add(Sums.sum(whole, parts, true, Severity.ERROR));
        }
        return !parts.isEmpty();
    }

    /** A number that may be split; ages and times are not. */
    private boolean isAmount(int i) {
        Figure figure = passages.figure(i);
        return figure.isAddable() && figure.kind() != Figure.Kind.DURATION && figure.kind() != Figure.Kind.THRESHOLD;
    }
}
