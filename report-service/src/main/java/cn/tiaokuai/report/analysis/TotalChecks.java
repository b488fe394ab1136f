package cn.tiaokuai.report.analysis;

import cn.tiaokuai.report.analysis.Check.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Totals that no 其中 tells: parts side by side behind them, or before 共计. */
final class TotalChecks {

    private static final Pattern STATE =
            Pattern.compile("已|正在|在办|在建|未|合格|完成|新签约|其余|剩余|尚|待|结转|续建|新建|办结|销号|整改|男|女|跟进|推进中|申请|取得");
    private static final Pattern ALTOGETHER = Pattern.compile("(?:共计|合计|总计|总数|总共|共|累计|总[^，。；\\d]{1,4})(?:为|达|有)?$");
    private static final Pattern SURELY_ALTOGETHER = Pattern.compile("(?:合计|共计|总计|总共)(?:为|达|有)?$");
    private static final Pattern ADDED = Pattern.compile("^[\\s]*加上?|再加");
    private static final int MOST_PARTS = 12;
    private static final int LOOK_BACK = 14;
    private static final int FAR = 60;
    private static final int SHORT = 4;
    private static final int MOST_SURE = 5;

    private final Passages passages;
    private final Addends addends;
    private final Related related;
    private final List<Check> found;

    private TotalChecks(Passages passages, Related related, List<Check> found) {
        this.passages = passages;
        this.addends = new Addends(passages);
        this.related = related;
        this.found = found;
    }

    /**
     * Adds what the figures before and behind a total say about it.
     *
     * @param related what 其中 has told already: parts of one total are no total of each other
     */
    static void add(Passages passages, Related related, int total, List<Check> found) {
        TotalChecks checks = new TotalChecks(passages, related, found);
        checks.sideBySide(total);
        checks.altogether(total);
    }

    /** 抽检527批次，合格505批次，不合格22批次: no word says so, but the figures do. */
    private void sideBySide(int total) {
        Figure whole = passages.figure(total);
        List<Integer> run = new ArrayList<>();
        for (int i = total + 1;
                i < passages.figures().size() && i <= total + MOST_PARTS && passages.sameSentence(i - 1, i);
                i++) {
            if (passages.between(i - 1, i).contains("其中")
                    || passages.between(i - 1, i).contains("共计")) {
                break;
            }
            if (passages.bracket(i) == passages.bracket(total)
                    && addends.isPart(i)
                    && Passages.sameMeasure(passages.figure(i), whole)
                    && !related.areParts(whole, passages.figure(i))) {
                run.add(i);
            }
        }
        if (run.size() < 2 || sumsUp(whole, run.subList(0, Math.min(4, run.size())))) {
            return;
        }
        String first = passages.label(run.get(0));
        String second = passages.label(run.get(1));
        if (STATE.matcher(passages.label(total).replace("|", "")).find() && !complement(first, second)) {
            return;
        }
        List<Figure> parts = addends.figures(run.subList(0, 2));
        if (complement(passages.before(run.get(0)), passages.before(run.get(1)))) {
            found.add(Sums.sum(whole, parts, false, Severity.ERROR));
        } else if (STATE.matcher(first).find()
                && STATE.matcher(second).find()
                && Slips.explain(whole, parts)
                && passages.figure(run.get(1)).start() - whole.end() < 70) {
            found.add(Sums.sum(whole, parts, false, Severity.HINT));
        }
    }

    /** 合格 and 不合格, 完成 and 未完成. */
    private static boolean complement(String first, String second) {
        String one = Words.lastHan(first);
        String other = Words.lastHan(second);
        return !one.isEmpty() && (other.endsWith("不" + one) || other.endsWith("未" + one));
    }

    /** A 5个、B 6个，共11个. */
    private void altogether(int total) {
        String before = passages.before(total);
        if (!ALTOGETHER.matcher(before).find()) {
            return;
        }
        Figure whole = passages.figure(total);
        List<Integer> run = new ArrayList<>();
        List<Integer> wider = new ArrayList<>();
        collect(total, run, wider);
        if (run.size() < 2 || comesOut(whole, run) || comesOut(whole, wider)) {
            return;
        }
        List<Figure> parts = addends.figures(run);
        boolean goesOn = wider.size() > run.size()
                || ADDED.matcher(passages.before(run.getFirst())).find();
        boolean surely = !goesOn
                && SURELY_ALTOGETHER.matcher(before).find()
                && before.length() <= SHORT
                && addends.isList(run)
                && run.size() <= MOST_SURE;
        if (surely || Slips.explain(whole, parts)) {
            found.add(Sums.sum(whole, parts, false, surely ? Severity.ERROR : Severity.HINT));
        }
    }

    /**
     * Figures before a total that may be its parts.
     *
     * @param run those directly before it
     * @param wider those and more: behind rates (税收45亿元，增长2%，非税收入32亿元), and one of the sentence before it where the sentence adds to
     *     it (收入20.6亿元。加上上年结余12.9亿元)
     */
    private void collect(int total, List<Integer> run, List<Integer> wider) {
        Figure whole = passages.figure(total);
        boolean direct = true;
        boolean before = false;
        for (int i = total - 1; i >= Math.max(0, total - LOOK_BACK) && !before; i--) {
            before = !passages.sameSentence(i, i + 1);
            Figure figure = passages.figure(i);
            if (before && (passages.figure(i + 1).start() - figure.end() > FAR || wider.isEmpty())) {
                return;
            }
            if (passages.bracket(i) != passages.bracket(total)) {
                continue;
            }
            boolean like = figure.isAddable() && Passages.sameMeasure(figure, whole) && !passages.isComparison(i);
            direct &= like && !before;
            if (like) {
                wider.addFirst(i);
                if (direct && run.size() < MOST_PARTS) {
                    run.addFirst(i);
                }
            } else {
                before &= !figure.isPercentage() && !passages.isComparison(i);
            }
        }
    }

    /** Finds the last figures of a run that make up the whole. */
    private boolean comesOut(Figure whole, List<Integer> run) {
        for (int size = 2; size <= run.size(); size++) {
            List<Figure> parts = addends.figures(run.subList(run.size() - size, run.size()));
            if (Interval.sum(parts).meets(Interval.of(whole))) {
                found.add(Sums.sum(whole, parts, true, Severity.ERROR));
                return true;
            }
        }
        return false;
    }

    private boolean sumsUp(Figure whole, List<Integer> run) {
        List<Figure> parts = addends.shortestSum(whole, run);
        if (!parts.isEmpty()) {
            found.add(Sums.sum(whole, parts, true, Severity.ERROR));
        }
        return !parts.isEmpty();
    }
}
