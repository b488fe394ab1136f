package cn.tiaokuai.report.analysis;

import cn.tiaokuai.report.analysis.Check.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a total and the parts behind 其中 say of each other: too much, too little, or parts that may overlap. */
record SplitVerdict(Passages passages, Addends addends, List<Check> found) {

    /** Attributes that one thing may have together; two of a kind exclude each other. */
    private static final List<Pattern> ATTRIBUTES = List.of(
            Pattern.compile("党员|D员|团员|民主党派|无党派"),
            Pattern.compile("女|男"),
            Pattern.compile("少数民族"),
            Pattern.compile("学历|本科|研究生|硕士|博士|大专|专科"),
            Pattern.compile("周岁|岁|年龄|以上|以下"),
            Pattern.compile("职称|高级|中级|初级|技师"),
            Pattern.compile("代表|委员"),
            Pattern.compile("户籍"),
            Pattern.compile("常住"),
            Pattern.compile("退役|残疾|返乡|大学生|脱贫"),
            Pattern.compile("开工|竣工|投产|在建|落地|签约|完工"),
            Pattern.compile("省重点|市重点|县重点|区重点"),
            Pattern.compile("规上|规模以上"),
            Pattern.compile("高新|专精特新|科技型|小巨人|上市"),
            Pattern.compile("龙头"),
            Pattern.compile("文明"),
            Pattern.compile("卫生"),
            Pattern.compile("示范"),
            Pattern.compile("美丽|生态|宜居"),
            Pattern.compile("平安|民主法治"));

    private static final Pattern OVERLAPS = Pattern.compile("重点|均|各|分别");
    private static final Pattern REST = Pattern.compile("其他|其它|其余|剩余|余下");

    /** Adds what a total and its parts say of each other, where they do not simply add up. */
    void of(int total, List<Integer> run) {
        Figure whole = passages.figure(total);
        List<Figure> parts = addends.figures(run);
        Interval stated = Interval.of(whole);
        if (Passages.sameMeasure(parts.getFirst(), whole)
                && Interval.of(parts.getFirst()).isAbove(stated)) {
            larger(total, run, parts);
            return;
        }
        if (parts.size() > 2 && isNested(parts)) {
            return;
        }
        boolean overlaps = overlap(run);
        boolean exhaustive = REST.matcher(passages.before(run.getLast())).find() || headNames(total, run);
        if (Interval.sum(parts).isAbove(stated)) {
            boolean slip = Slips.explain(whole, parts);
            String mark = run.size() < 2 ? "" : Addends.mark(passages.between(run.get(0), run.get(1)));
            boolean list = mark.equals("、") || (mark.equals("，") && Words.endAlike(parts));
            boolean sure = !overlaps && addends.isList(run) && (exhaustive || (slip && list));
            if (!overlaps || slip) {
                found.add(Sums.sum(whole, parts, false, sure ? Severity.ERROR : Severity.HINT));
            }
        } else if (parts.size() > 1 && exhaustive && !overlaps) {
            found.add(Sums.sum(whole, parts, false, Severity.ERROR));
        } else if (parts.size() > 1 && whole.value().precision() > 1 && Slips.explain(whole, parts)) {
            found.add(Sums.sum(whole, parts, false, Severity.HINT));
        } else {
            add(whole, parts);
        }
    }

    /** A first part that exceeds its whole by itself; bounds (超5亿元的7个，其中3个超10亿元) are no parts, and another sentence may mean another whole. */
    private void larger(int total, List<Integer> run, List<Figure> parts) {
        Figure whole = passages.figure(total);
        if (parts.getFirst().qualifier() != null && whole.qualifier() != null) {
            return;
        }
        Severity severity = passages.sameSentence(total, run.getFirst()) ? Severity.ERROR : Severity.HINT;
        found.add(
                parts.size() > 1
                        ? Sums.sum(whole, parts, false, severity)
                        : Sums.part(whole, parts.getFirst(), false, severity));
    }

    /** Whether one of the parts is split by those after it: 道路620亿元, 续建550亿元, 新建70亿元. */
    private static boolean isNested(List<Figure> parts) {
        for (int i = 0; i + 2 < parts.size(); i++) {
            for (int to = i + 3; to <= parts.size(); to++) {
                if (Numbers.sum(parts.subList(i + 1, to)).compareTo(Numbers.worth(parts.get(i))) == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private void add(Figure whole, List<Figure> parts) {
        if (parts.size() > 1) {
            found.add(Sums.within(whole, parts));
        } else if (Passages.sameMeasure(whole, parts.getFirst())) {
            found.add(Sums.part(whole, parts.getFirst(), true, Severity.ERROR));
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
}
