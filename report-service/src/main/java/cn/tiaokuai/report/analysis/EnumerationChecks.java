package cn.tiaokuai.report.analysis;

import cn.tiaokuai.report.analysis.Check.Kind;
import cn.tiaokuai.report.analysis.Check.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stated count and the names that are listed for it: 共3个，分别为…, A、B、C三条, 6次 with six dates. */
final class EnumerationChecks {

    private static final Set<String> COUNTED =
            Set.of("个 项 条 种 大 次 轮 件 类 家 名 位 处 所 座 户 批 期 支 篇 场 起 宗 村 镇 乡 人 段".split(" "));
    private static final Pattern NAMELY = Pattern.compile("(?:分别为|分别是|分别于|分别在|依次为|具体为)[：:]?");
    private static final Pattern FOLLOWS = Pattern.compile("([^，。；：、（(\\d]{0,16})([，：:（(])");
    private static final Pattern JOINS = Pattern.compile("[和及与]");
    private static final Pattern OPEN = Pattern.compile("等(?:地|人|单位|工作|活动|内容|方面)?$");
    /** Before such a word the last thing only is counted. */
    private static final Pattern REACHES = Pattern.compile("(?:达到?|有|为|至|到|增加|建成|新增)$");

    private static final Pattern TRAILING = Pattern.compile("(?:等|共|共计|合计|这|上述|以上|的|全部|总共)$");
    private static final BigDecimal MOST = BigDecimal.valueOf(60);
    private static final int LONGEST_LIST = 400;
    /** What bears names: villages and projects do, 次 and 件 are told of. */
    private static final Set<String> OF_NAMES = Set.of("个", "条", "家", "项", "种", "处", "所", "座", "镇", "村", "乡", "大", "类");

    private static final int MOST_OFF = 9;
    private static final int LONGEST_ITEM = 24;
    private static final Pattern TELLS = Pattern.compile("\\d+[[\\u4e00-\\u9fff]％%]|其中|同时|的同时|各[一二两\\d]|^在|^更");

    /** A list that begins so tells what was done, not what was counted. */
    private static final Pattern DEED = Pattern.compile(
            "^(?:大力|积极|全面|持续|着力|深入|有效|切实|不断|进一步|推动|推进|实现|引入|开展|完成|举办|打造|加强|加大|加快|提升|提高|优化|完善|落实|强化|促进|助力|构建|形成|做好|抓好|确保|保障|服务|组织|围绕|聚焦|通过|采取|带动|培育|引进|对|为|向|从|把|将|并|与|使|让)");

    private final Passages passages;
    private final List<Check> found;

    private EnumerationChecks(Passages passages, List<Check> found) {
        this.passages = passages;
        this.found = found;
    }

    static void add(Passages passages, List<Check> found) {
        EnumerationChecks checks = new EnumerationChecks(passages, found);
        for (int i = 0; i < passages.figures().size(); i++) {
            Figure count = passages.figure(i);
            if (count.value() != null
                    && count.qualifier() == null
                    && count.value().scale() <= 0
                    && count.value().compareTo(MOST) <= 0
                    && count.value().compareTo(BigDecimal.ONE) > 0
                    && COUNTED.contains(count.unit())
                    && !passages.isComparison(i)) {
                if (!checks.datesOf(i) && !checks.namedAfter(i) && !checks.listedAfter(i)) {
                    checks.listedBefore(i);
                }
            }
        }
    }

    /** 2023年7月8日和2023年7月15日…共2次. */
    private boolean datesOf(int at) {
        Figure count = passages.figure(at);
        if (!count.measure().equals("次") && !count.measure().equals("场")) {
            return false;
        }
        List<Figure> dates = new ArrayList<>();
        for (int i = at - 1;
                i >= 0 && passages.sameSentence(i, i + 1) && passages.figure(i).kind() == Figure.Kind.DATE;
                i--) {
            if (passages.text()
                            .substring(passages.figure(i).end(), count.start())
                            .indexOf('；')
                    >= 0) {
                break;
            }
            dates.addFirst(passages.figure(i));
        }
        for (int i = at + 1;
                dates.isEmpty()
                        && i < passages.figures().size()
                        && bracketed(at, i)
                        && passages.figure(i).kind() == Figure.Kind.DATE;
                i++) {
            dates.add(passages.figure(i));
        }
        if (dates.size() < 2) {
            return false;
        }
        boolean listed = areListed(dates);
        if (listed) {
            boolean inBrackets = dates.getFirst().start() > count.start();
            add(count, dates.size(), dates, inBrackets ? Severity.ERROR : Severity.HINT, false);
        }
        return listed;
    }

    private boolean bracketed(int count, int i) {
        String between = passages.text()
                .substring(passages.figure(count).end(), passages.figure(i).start());
        return between.length() < LONGEST_LIST
                && (between.startsWith("（") || between.startsWith("("))
                && between.indexOf('）') < 0;
    }

    private boolean areListed(List<Figure> dates) {
        for (int i = 1; i < dates.size(); i++) {
            String between = passages.text()
                    .substring(dates.get(i - 1).end(), dates.get(i).start());
            if (between.length() > 2) {
                return false;
            }
        }
        return true;
    }

    /** 项目6个…。分别是A、B、C. */
    private boolean namedAfter(int at) {
        Figure count = passages.figure(at);
        int to = Math.min(passages.text().length(), count.end() + 120);
        Matcher namely = NAMELY.matcher(passages.text()).region(count.end(), to);
        if (!namely.find() || laterCount(at, namely.start())) {
            return false;
        }
        String list = list(namely.end(), "。；");
        List<String> items = Items.split(list);
        boolean figuresOnly = items.stream().anyMatch(item -> item.length() > 60);
        if (items.size() < 2 || figuresOnly) {
            return false;
        }
        boolean open = OPEN.matcher(items.getLast()).find();
        boolean holds = BigDecimal.valueOf(items.size()).compareTo(count.value()) == 0;
        boolean names = (holds || areAll(items, count)) && items.stream().noneMatch(EnumerationChecks::isSentence);
        if (holds || !open) {
            add(
                    count,
                    items.size(),
                    inside(namely.end(), namely.end() + list.length()),
                    names ? Severity.ERROR : Severity.HINT,
                    false);
        }
        return true;
    }

    /** Whether a list is split as its writer meant it: names may hold 、 and 和 themselves. */
    private static boolean areAll(List<String> items, Figure count) {
        boolean fewer = BigDecimal.valueOf(items.size()).compareTo(count.value()) < 0;
        return fewer ? items.stream().noneMatch(item -> JOINS.matcher(item).find()) : Items.allAlike(items);
    }

    /** Whether another whole count stands between a count and its 分别是. */
    private boolean laterCount(int at, int end) {
        for (int i = at + 1; i < passages.figures().size() && passages.figure(i).end() <= end; i++) {
            if (Passages.sameMeasure(passages.figure(i), passages.figure(at))) {
                return true;
            }
        }
        return false;
    }

    /** The figures that the items of a list hold, one each. */
    private List<Figure> inside(int from, int to) {
        List<Figure> inside = new ArrayList<>();
        for (int i = passages.firstFrom(from);
                i < passages.figures().size() && passages.figure(i).end() <= to;
                i++) {
            inside.add(passages.figure(i));
        }
        return inside;
    }

    /** 升级改造7条，蒋安路、白沈路…; 18个乡镇（…）. */
    private boolean listedAfter(int at) {
        Figure count = passages.figure(at);
        Matcher follows = FOLLOWS.matcher(passages.text())
                .region(count.end(), Math.min(passages.text().length(), count.end() + 24));
        boolean joined = false;
        boolean told = false;
        String list;
        if (follows.lookingAt()) {
            char mark = follows.group(2).charAt(0);
            told = mark != '，';
            list = list(follows.end(), mark == '（' || mark == '(' ? "）)。" : "，。；");
        } else {
            list = list(count.end(), "，。；");
            joined = true;
        }
        List<String> items = Items.split(list);
        if (joined) {
            items = items.size() == 1 ? Items.joined(items.getFirst()) : List.of();
            if (items.size() == 2 && count.value().intValue() == 2) {
                add(count, 2, List.of(), Severity.HINT, false);
                return true;
            }
            return false;
        }
        if (items.size() < 2
                || DEED.matcher(items.getFirst()).find()
                || items.stream().anyMatch(EnumerationChecks::isSentence)) {
            return false;
        }
        boolean open = OPEN.matcher(items.getLast()).find();
        boolean holds = BigDecimal.valueOf(items.size()).compareTo(count.value()) == 0;
        boolean sure = Items.alike(items) && items.size() > 2 && !open;
        if (holds || sure) {
            add(count, items.size(), List.of(), sure && (told || holds) ? Severity.ERROR : Severity.HINT, false);
        }
        return holds || sure;
    }

    /** Whether an item is no name but says something of its own. */
    private static boolean isSentence(String item) {
        return item.length() > LONGEST_ITEM || TELLS.matcher(item).find();
    }

    /** 新裕路、汤三路、莲花大道三条县道; A、B等7件: 等 closes a complete list here and may leave things out. */
    private void listedBefore(int at) {
        Figure count = passages.figure(at);
        int floor = Math.max(0, count.start() - LONGEST_LIST);
        int from = Clauses.start(
                passages.text(),
                count.start(),
                at == 0 ? floor : Math.max(floor, passages.figure(at - 1).end()));
        boolean whole = at == 0 || from > passages.figure(at - 1).end();
        String before = passages.text().substring(from, count.start());
        boolean open = before.endsWith("等");
        Matcher trailing = TRAILING.matcher(before);
        while (trailing.find()) {
            before = before.substring(0, trailing.start());
            trailing = TRAILING.matcher(before);
        }
        List<String> items = Items.split(before);
        if (items.size() < 2) {
            return;
        }
        int stated = count.value().intValue();
        boolean names = Items.alike(items) && OF_NAMES.contains(count.unit());
        if (items.size() == stated) {
            add(count, stated, List.of(), Severity.ERROR, false);
        } else if (open && items.size() > stated && names) {
            add(count, items.size(), List.of(), Items.allAlike(items) ? Severity.ERROR : Severity.HINT, false);
        } else if (!open
                && whole
                && names
                && !REACHES.matcher(before).find()
                && items.size() > 2
                && Math.abs(items.size() - stated) <= MOST_OFF) {
            add(count, items.size(), List.of(), Severity.HINT, false);
        } else if (open && items.size() < stated) {
            add(count, items.size(), List.of(), Severity.HINT, true);
        }
    }

    private String list(int from, String ends) {
        int depth = 0;
        int limit = Math.min(passages.text().length(), from + 2 * LONGEST_LIST);
        for (int at = from; at < limit; at++) {
            char c = passages.text().charAt(at);
            if (depth <= 0 && ends.indexOf(c) >= 0) {
                return passages.text().substring(from, at);
            }
            depth += "（(“《".indexOf(c) >= 0 ? 1 : "）)”》".indexOf(c) >= 0 ? -1 : 0;
        }
        return passages.text().substring(from, limit);
    }

    private void add(Figure count, int listed, List<Figure> members, Severity severity, boolean incomplete) {
        boolean holds = incomplete || count.value().compareTo(BigDecimal.valueOf(listed)) == 0;
        List<Span> spans = new ArrayList<>();
        spans.add(count.span());
        members.forEach(member -> spans.add(member.span()));
        found.add(new Check(
                incomplete ? Kind.RANGE : Kind.ENUMERATION,
                "%d %s %s".formatted(listed, incomplete ? "<=" : "=", Numbers.plain(count.value())),
                BigDecimal.valueOf(listed),
                count.value(),
                holds,
                severity,
                spans,
                holds
                        ? Message.ENUMERATION_HOLDS.with(listed, Numbers.written(count))
                        : Message.ENUMERATION_FAILS.with(listed, Numbers.written(count))));
    }
}
