package cn.tiaokuai.report.analysis;

import cn.tiaokuai.report.analysis.Check.Kind;
import cn.tiaokuai.report.analysis.Check.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Totals and their parts: behind 其中, in brackets, side by side, or before 共计. */
final class SumChecks {

    private static final Pattern AMONG = Pattern.compile("其中|包括：|包含：|分别为：|分别是：");
    /** After such a word figures no longer split the total. */
    private static final Pattern BREAKS = Pattern.compile("同时|已|结案|罚|移送|另|此外|目前|较|同比|增长|占|超额|累计|兑现|拨付|惠及|带动|覆盖|投入|挽回");
    /** Attributes that one thing may have together; two of a kind exclude each other. */
    private static final List<Pattern> ATTRIBUTES = List.of(
            Pattern.compile("党员|D员"),
            Pattern.compile("女|男"),
            Pattern.compile("少数民族"),
            Pattern.compile("学历|本科|研究生|硕士|博士|大专|专科"),
            Pattern.compile("周岁|岁|年龄|以上|以下"));

    private static final Pattern OVERLAPS = Pattern.compile("重点|均|各|分别");
    private static final Pattern REST = Pattern.compile("其他|其它|其余|剩余|余下");
    private static final Pattern STATE =
            Pattern.compile("已|正在|在办|在建|未|合格|完成|新签约|其余|剩余|尚|待|结转|续建|新建|办结|销号|整改|男|女|跟进|推进中|申请|取得");
    private static final Pattern REMAINDER = Pattern.compile("剩余|其余|余下");
    private static final Pattern ALTOGETHER = Pattern.compile("(?:共计|合计|总计|总数|总共|共|累计)(?:为|达|有)?$");
    private static final Pattern SURELY_ALTOGETHER = Pattern.compile("(?:合计|共计|总计|总共)(?:为|达|有)?$");
    private static final int MOST_PARTS = 12;
    private static final int LOOK_BACK = 6;
    private static final int FAR = 200;
    private static final int GLUED = 2;

    private final Passages passages;
    private final List<Check> found;

    private SumChecks(Passages passages, List<Check> found) {
        this.passages = passages;
        this.found = found;
    }

    static void add(Passages passages, List<Check> found) {
        SumChecks checks = new SumChecks(passages, found);
        checks.among();
        for (int i = 0; i < passages.figures().size(); i++) {
            if (passages.figure(i).isAddable() && passages.figure(i).kind() != Figure.Kind.DURATION) {
                checks.inBrackets(i);
                checks.sideBySide(i);
                checks.altogether(i);
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
    }

    private void amongFrom(int at, int first) {
        int addable = first;
        while (addable < passages.figures().size()
                && addable < first + 2
                && !passages.figure(addable).isAddable()) {
            addable++;
        }
        if (addable == passages.figures().size() || !passages.figure(addable).isAddable()) {
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
        if (total < 0) {
            return;
        }
        Figure whole = passages.figure(total);
        List<Integer> run = run(addable, whole);
        if (run.isEmpty() || sumsUp(whole, run) || isOneOfSeveral(total, passages.figure(run.getFirst()))) {
            return;
        }
        if (!bySemicolons(whole, run)) {
            verdict(total, unbroken(run));
        }
    }

    /**
     * 总产值55亿元，其中农业产值30亿元，增长4%；林业产值2亿元，增长5%；…: parts with rates of their own, each up to its semicolon. Such a list
     * may leave some out, but never exceeds the total.
     */
    private boolean bySemicolons(Figure whole, List<Integer> run) {
        List<Integer> heads = new ArrayList<>(List.of(run.getFirst()));
        for (int i = 1; i < run.size(); i++) {
            if (passages.between(run.get(i - 1), run.get(i)).indexOf('；') >= 0) {
                heads.add(run.get(i));
            }
        }
        List<Figure> parts = figures(heads);
        boolean alike = heads.size() > 2
                && Words.endAlike(parts)
                && parts.stream().allMatch(part -> Words.shareNoun(part.subject(), whole.subject()))
                && parts.stream().allMatch(part -> Passages.sameMeasure(part, whole));
        boolean exceeds = alike && Interval.sum(parts).isAbove(Interval.of(whole));
        if (exceeds || (alike && Slips.explain(whole, parts))) {
            found.add(sum(whole, parts, false, exceeds ? Severity.ERROR : Severity.HINT));
            return true;
        }
        return false;
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
        String mark = run.size() < 2 ? "" : mark(passages.between(run.get(0), run.get(1)));
        int size = 1;
        while (size < run.size()) {
            String between = passages.between(run.get(size - 1), run.get(size));
            if (BREAKS.matcher(between).find() || !mark.equals(mark(between))) {
                break;
            }
            size++;
        }
        return run.subList(0, size);
    }

    /** The strongest mark in what stands between two parts. */
    private static String mark(String between) {
        for (String mark : List.of("；", "，")) {
            if (between.contains(mark)) {
                return mark;
            }
        }
        return "、";
    }

    /** The nearest figure before 其中 that may be the total of such a part; -1 for none. */
    private int totalBefore(int at, Figure part) {
        int last = passages.firstFrom(at) - 1;
        int comparable = -1;
        for (int i = last; i >= Math.max(0, last - LOOK_BACK); i--) {
            Figure figure = passages.figure(i);
            if (at - figure.end() > 120) {
                break;
            }
            if (figure.isAddable() && Passages.sameMeasure(figure, part) && !passages.isComparison(i)) {
                return i;
            }
            if (comparable < 0 && i == last && figure.isAddable() && Passages.comparable(figure, part)) {
                comparable = i;
            }
        }
        return comparable;
    }

    /** Figures from one on that may be parts of a whole, in the same sentence and bracket. */
    private List<Integer> run(int from, Figure whole) {
        List<Integer> run = new ArrayList<>();
        for (int i = from; i < passages.figures().size() && run.size() < MOST_PARTS; i++) {
            if (i > from && (!passages.sameSentence(i - 1, i) || closesBracket(passages.between(i - 1, i)))) {
                break;
            }
            Figure figure = passages.figure(i);
            boolean fits = isPart(i)
                    && (Passages.sameMeasure(figure, whole)
                            || (Passages.comparable(figure, whole)
                                    && Passages.sameMeasure(figure, passages.figure(from))));
            if (fits) {
                run.add(i);
            }
        }
        return run;
    }

    /** A figure that is known to be part of nothing: how much something grew, or a bound without an end. */
    private boolean isPart(int i) {
        Figure figure = passages.figure(i);
        boolean isBound = figure.qualifier() != null
                && switch (figure.qualifier()) {
                    case AT_LEAST, AT_MOST, LESS_THAN -> true;
                    case ABOUT, MORE_THAN -> false;
                };
        return figure.isAddable() && !isBound && !passages.isComparison(i);
    }

    private static boolean closesBracket(String between) {
        int close = Math.max(between.indexOf('）'), between.indexOf(')'));
        int open = Math.max(between.indexOf('（'), between.indexOf('('));
        return close >= 0 && (open < 0 || open > close);
    }

    /** Records the shortest run of at least two that makes up the whole. */
    private boolean sumsUp(Figure whole, List<Integer> run) {
        for (int size = 2; size <= run.size(); size++) {
            List<Figure> parts = figures(run.subList(0, size));
            if (Interval.sum(parts).meets(Interval.of(whole))) {
                found.add(sum(whole, parts, true, Severity.ERROR));
                return true;
            }
        }
        return false;
    }

    private List<Figure> figures(List<Integer> indices) {
        return indices.stream().map(passages::figure).toList();
    }

    private void verdict(int total, List<Integer> run) {
        Figure whole = passages.figure(total);
        List<Figure> parts = figures(run);
        Interval stated = Interval.of(whole);
        if (Passages.sameMeasure(parts.getFirst(), whole)
                && Interval.of(parts.getFirst()).isAbove(stated)) {
            found.add(
                    parts.size() > 1
                            ? sum(whole, parts, false, Severity.ERROR)
                            : part(whole, parts.getFirst(), false, Severity.ERROR));
            return;
        }
        if (parts.size() > 2 && isNested(parts)) {
            return;
        }
        boolean overlaps = overlap(run);
        boolean exhaustive = REST.matcher(passages.before(run.getLast())).find() || headNames(total, run);
        if (Interval.sum(parts).isAbove(stated)) {
            boolean sure = !overlaps
                    && isList(run)
                    && (exhaustive
                            || mark(passages.between(run.get(0), run.get(1))).equals("、")
                            || Words.endAlike(parts));
            found.add(sum(whole, parts, false, sure ? Severity.ERROR : Severity.HINT));
        } else if (parts.size() > 1 && exhaustive && !overlaps) {
            found.add(sum(whole, parts, false, Severity.ERROR));
        } else if (parts.size() > 1 && whole.value().precision() > 1 && Slips.explain(whole, parts)) {
            found.add(sum(whole, parts, false, Severity.HINT));
        } else {
            add(whole, parts);
        }
    }

    /** Whether one of the parts is split by those after it: 道路620亿元, 续建550亿元, 新建70亿元. */
    private static boolean isNested(List<Figure> parts) {
        for (int i = 0; i + 2 < parts.size(); i++) {
            for (int to = i + 3; to <= parts.size(); to++) {
                if (Numbers.sumIn(BASE, parts.subList(i + 1, to)).compareTo(Numbers.worth(parts.get(i))) == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private void add(Figure whole, List<Figure> parts) {
        if (parts.size() > 1) {
            found.add(within(whole, parts));
        } else if (Passages.sameMeasure(whole, parts.getFirst())) {
            found.add(part(whole, parts.getFirst(), true, Severity.ERROR));
        }
    }

    /** Whether one thing may be counted in two parts. */
    private boolean overlap(List<Integer> run) {
        long kinds = ATTRIBUTES.stream()
                .filter(kind -> run.stream()
                        .anyMatch(i -> kind.matcher(passages.label(i)).find()))
                .count();
        return kinds > 1
                || run.stream()
                        .anyMatch(i -> OVERLAPS.matcher(passages.label(i)).find());
    }

    /** Whether nothing but names stands between the parts. */
    private boolean isList(List<Integer> run) {
        for (int i = 1; i < run.size(); i++) {
            String between = passages.between(run.get(i - 1), run.get(i));
            if (between.indexOf('、') < 0
                    && between.indexOf('，') < 0
                    && between.indexOf('；') < 0
                    && between.indexOf('和') < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the total names its parts: 投诉举报咨询2671件，其中投诉…、举报…、咨询…. */
    private boolean headNames(int total, List<Integer> run) {
        String head = passages.before(total);
        Set<String> names = new HashSet<>();
        for (int i : run) {
            String name = passages.figure(i).subject();
            String key = name.substring(Math.max(0, name.length() - 2));
            if (key.isEmpty() || !head.contains(key) || !names.add(key)) {
                return false;
            }
        }
        return run.size() > 1;
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
            found.add(sum(whole, inside, true, Severity.ERROR));
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
        boolean holds = Interval.of(whole).minus(Interval.sum(inside)).meets(Interval.of(left));
        boolean stated = REMAINDER.matcher(passages.before(rest)).find();
        boolean sameThing = Words.shareNoun(whole.subject(), left.subject());
        if (holds || stated || sameThing) {
            List<Figure> all = new ArrayList<>(inside);
            all.addFirst(whole);
            all.add(left);
            found.add(new Check(
                    Kind.DIFFERENCE,
                    Numbers.plain(whole.value()) + " - " + Numbers.plus(inside).replace("+", "-") + " = "
                            + Numbers.plain(Numbers.worth(whole).subtract(Numbers.sumIn(BASE, inside))),
                    Numbers.worth(whole).subtract(Numbers.sumIn(BASE, inside)),
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
                                    Numbers.plain(Numbers.worth(whole).subtract(Numbers.sumIn(BASE, inside))),
                                    Numbers.written(left))));
        }
    }

    private static final Figure BASE =
            new Figure(0, 0, "", "", null, null, false, null, Figure.Kind.COUNT, null, false);

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
            if (isPart(i) && Passages.sameMeasure(passages.figure(i), whole)) {
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
        List<Figure> parts = figures(run.subList(0, 2));
        if (complement(passages.before(run.get(0)), passages.before(run.get(1)))) {
            found.add(sum(whole, parts, false, Severity.ERROR));
        } else if (STATE.matcher(first).find()
                && STATE.matcher(second).find()
                && Slips.explain(whole, parts)
                && passages.figure(run.get(1)).start() - whole.end() < 70) {
            found.add(sum(whole, parts, false, Severity.HINT));
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
            if (!figure.isAddable() || !Passages.sameMeasure(figure, whole)) {
                break;
            }
            run.addFirst(i);
        }
        if (run.size() < 2) {
            return;
        }
        for (int size = 2; size <= run.size(); size++) {
            List<Figure> parts = figures(run.subList(run.size() - size, run.size()));
            if (Interval.sum(parts).meets(Interval.of(whole))) {
                found.add(sum(whole, parts, true, Severity.ERROR));
                return;
            }
        }
        List<Figure> parts = figures(run);
        boolean surely =
                SURELY_ALTOGETHER.matcher(before).find() && before.length() <= 4 && isList(run) && run.size() <= 5;
        if (surely || Slips.explain(whole, parts)) {
            found.add(sum(whole, parts, false, surely ? Severity.ERROR : Severity.HINT));
        }
    }

    static Check sum(Figure whole, List<Figure> parts, boolean holds, Severity severity) {
        List<Figure> all = new ArrayList<>(parts);
        all.addFirst(whole);
        var computed = Numbers.sumIn(whole, parts);
        return new Check(
                Kind.SUM,
                Numbers.plus(parts) + " = " + Numbers.plain(computed),
                computed,
                whole.value(),
                holds,
                severity,
                Numbers.spans(all),
                holds
                        ? Message.SUM_HOLDS.with(Numbers.listed(parts), Numbers.written(whole))
                        : Message.SUM_FAILS.with(
                                Numbers.listed(parts), Numbers.plain(computed), whole.unit(), Numbers.written(whole)));
    }

    /** Parts that leave something over. */
    private static Check within(Figure whole, List<Figure> parts) {
        List<Figure> all = new ArrayList<>(parts);
        all.addFirst(whole);
        var computed = Numbers.sumIn(whole, parts);
        return new Check(
                Kind.RANGE,
                Numbers.plus(parts) + " <= " + Numbers.plain(whole.value()),
                computed,
                whole.value(),
                true,
                Severity.ERROR,
                Numbers.spans(all),
                Message.PARTS_WITHIN.with(Numbers.listed(parts), Numbers.written(whole)));
    }

    static Check part(Figure whole, Figure part, boolean holds, Severity severity) {
        return new Check(
                Kind.RANGE,
                Numbers.plain(part.value()) + " <= " + Numbers.plain(whole.value()),
                part.value(),
                whole.value(),
                holds,
                severity,
                List.of(whole.span(), part.span()),
                (holds ? Message.PART_WITHIN : Message.PART_EXCEEDS)
                        .with(Numbers.written(part), Numbers.written(whole)));
    }
}
