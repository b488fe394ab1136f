package cn.tiaokuai.report.analysis;

import cn.tiaokuai.report.analysis.Check.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Totals that no 其中 tells: parts side by side behind them, or before 共计. */
final class TotalChecks {

    private static final Pattern STATE =
            Pattern.compile("已|正在|在办|在建|未|合格|完成|新签约|其余|剩余|尚|待|结转|续建|新建|办结|销号|整改|男|女|跟进|推进中|申请|取得");
    private static final Pattern ALTOGETHER = Pattern.compile("(?:共计|合计|总计|总数|总共|共|累计)(?:为|达|有)?$");
    private static final Pattern SURELY_ALTOGETHER = Pattern.compile("(?:合计|共计|总计|总共)(?:为|达|有)?$");
    private static final int MOST_PARTS = 12;

    private final Passages passages;
    private final Addends addends;
    private final List<Check> found;

    private TotalChecks(Passages passages, List<Check> found) {
        this.passages = passages;
        this.addends = new Addends(passages);
        this.found = found;
    }

    static void add(Passages passages, int total, List<Check> found) {
        TotalChecks checks = new TotalChecks(passages, found);
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
                    && Passages.sameMeasure(passages.figure(i), whole)) {
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
        for (int i = total - 1; i >= 0 && run.size() < MOST_PARTS && passages.sameSentence(i, i + 1); i--) {
            Figure figure = passages.figure(i);
            if (passages.bracket(i) != passages.bracket(total)) {
                continue;
            }
            if (!figure.isAddable() || !Passages.sameMeasure(figure, whole)) {
                break;
            }
            run.addFirst(i);
        }
        if (run.size() < 2) {
            return;
        }
        for (int size = 2; size <= run.size(); size++) {
            List<Figure> parts = addends.figures(run.subList(run.size() - size, run.size()));
            if (Interval.sum(parts).meets(Interval.of(whole))) {
                found.add(Sums.sum(whole, parts, true, Severity.ERROR));
                return;
            }
        }
        List<Figure> parts = addends.figures(run);
        boolean surely = SURELY_ALTOGETHER.matcher(before).find()
                && before.length() <= 4
                && addends.isList(run)
                && run.size() <= 5;
        if (surely || Slips.explain(whole, parts)) {
            found.add(Sums.sum(whole, parts, false, surely ? Severity.ERROR : Severity.HINT));
        }
    }

    private boolean sumsUp(Figure whole, List<Integer> run) {
        List<Figure> parts = addends.shortestSum(whole, run);
        if (!parts.isEmpty()) {
            found.add(Sums.sum(whole, parts, true, Severity.ERROR));
        }
        return !parts.isEmpty();
    }
}
