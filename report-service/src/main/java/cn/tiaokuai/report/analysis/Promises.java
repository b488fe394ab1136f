package cn.tiaokuai.report.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a plan promises. A promise is what one would answer at the end of the year: a sentence, or the clauses of a
 * long one that name a figure or a deed of their own.
 */
final class Promises {

    private static final Pattern ADVERB = Pattern.compile(
            "^(?:(?:20\\d\\d年|明年|全年|下一步|我[局镇乡县市区]|本[局镇乡]|同时|并|还|再|要|将|拟|计划|预计|进一步|继续|持续|不断|深入|全力|大力|积极|坚决|切实|扎实|严格|加快|稳步|有序|着力"
                    + "|充分|全面|统筹|重点|坚定不移|主动|认真|牢牢|有效|努力|及时|定期|常态化|高质量|高标准|多种形式|自觉|初步)[，,]?)+");
    /** Verbs of doing that plans are made of. */
    private static final Pattern VERB = Pattern.compile(
            "^(?:推进|推动|加强|加大|加快|完善|健全|强化|深化|开展|落实|抓好|抓实|抓牢|做好|做实|做强|做大|做到|建设|建成|建立|实施|完成|实现|提升|提高|优化|打造|构建|推广|推行|培育|引进|引导|引育|组织"
                    + "|举办|整治|整改|改造|升级|新建|扩建|新增|保障|确保|保持|巩固|拓展|拓宽|压实|严控|严防|严打|防范|化解|排查|治理|管好|管控|用好|发挥|聚焦|狠抓|抓紧|争取|力争|争创|创建|申报|探索|制定|出台|规范"
                    + "|支持|帮助|服务|扩大|增加|降低|减少|控制|盘活|利用|谋划|储备|开工|启动|发展|丰富|营造|激发|促进|坚持|履行|解决|协调|督促|监督|检查|学习|宣传|培训|修订|修定|编制|撤并|改善|消除|拆除|加固|投入"
                    + "|杜绝|遏制|打击|打好|打赢|打通|达到|突破|增强|维护|守住|守牢|筑牢|织密|紧盯|围绕|运用|践行|鼓励|邀请|精简|接受|将|把|参与|配合|选树|选派|召开|落地|牵头|助力|助推|带动|擦亮|延伸|衔接|整合|推出"
                    + "|设立|成立|举行|走访|慰问|关心|关注|挖掘|做优|做精|做细|延续|签订|签约|招引|兑现|办好|办理|办实|调处|收集|研究|调研|审查|清理|压减|补齐|夯实|擘画|绘制|布局|对接|跟进|跟踪|督导|督查|考核|评选|评定)");

    private static final Pattern ORDINAL =
            Pattern.compile("^(?:[一二三四五六七八九十]{1,3}[是要、．.]|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,2}[.、．）)]|[①-⑳])\\s*");
    private static final Pattern NEXT_YEAR = Pattern.compile("明年|来年|下一年");
    private static final Pattern DEADLINE = Pattern.compile("(?:(20\\d\\d)年|(明)年)?(1[0-2]|[1-9])月(?:份|底|末)?");
    private static final Pattern YEAR_END = Pattern.compile("(?:20\\d\\d)?年底前?|年内|全年");
    private static final Pattern QUARTER = Pattern.compile("[一二三四]季度|[上下]半年|每[月年季]");
    private static final Pattern ANNOUNCES = Pattern.compile("(?:以下|下列|如下|几个?方面|几项)(?:的|重点)?(?:工作|任务)?$");
    private static final int SHORTEST = 5;
    private static final int LONG = 40;
    private static final int SHORT = 12;

    private final String text;
    private final List<Figure> figures;
    private final Context context;
    private final List<Commitment> found = new ArrayList<>();

    private Promises(String text, List<Figure> figures, Context context) {
        this.text = text;
        this.figures = figures;
        this.context = context;
    }

    /** Promises of one paragraph between two offsets; what its figures count tells what can be measured. */
    static List<Commitment> find(String paragraph, List<Figure> figures, Context context, List<Span> headings) {
        Promises promises = new Promises(paragraph, figures, context);
        int from = 0;
        for (Span heading : headings) {
            promises.sentences(from, heading.start());
            from = heading.end();
        }
        promises.sentences(from, paragraph.length());
        return promises.found;
    }

    private void sentences(int from, int to) {
        int start = from;
        while (start < to) {
            int end = start;
            while (end < to && "。！；？\n".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            if (context.isPlan()) {
                sentence(start, end);
            } else {
                elsewhere(start, end);
            }
            start = end + 1;
        }
    }

    private void sentence(int from, int to) {
        Matcher ordinal = ORDINAL.matcher(text).region(from, to);
        int start = ordinal.lookingAt() ? ordinal.end() : from;
        int group = start;
        boolean measured = false;
        int at = start;
        while (at < to) {
            int end = Clauses.end(text, at, to);
            boolean figure = hasFigure(at, end);
            boolean verb = startsWithVerb(at, end);
            boolean own = figure && (measured || (verb && at - group >= SHORT));
            if (at > group && (own || (verb && at - group >= LONG))) {
                add(group, at - 1);
                group = at;
                measured = false;
            }
            measured |= figure;
            at = end + 1;
        }
        add(group, to);
    }

    /** Outside a plan only what the text itself puts into the next year. */
    private void elsewhere(int from, int to) {
        int at = from;
        while (at < to) {
            int end = Clauses.end(text, at, to);
            String clause = text.substring(at, end);
            boolean next = NEXT_YEAR.matcher(clause).find()
                    || (context.planYear() != null && clause.contains(context.planYear() + "年"));
            if (next && clause.length() > 2 * SHORTEST && !clause.contains("计划报告") && startsWithVerb(at, end)) {
                add(at, end);
            }
            at = end + 1;
        }
    }

    private boolean startsWithVerb(int from, int to) {
        String clause = text.substring(from, Math.min(to, from + LONG)).strip();
        return VERB.matcher(ADVERB.matcher(clause).replaceFirst("")).find();
    }

    private boolean hasFigure(int from, int to) {
        return target(from, to) != null;
    }

    /** The first figure between two offsets that measures something; null for none. */
    private Figure target(int from, int to) {
        for (int i = Passages.firstFrom(figures, from);
                i < figures.size() && figures.get(i).end() <= to;
                i++) {
            if (isMeasure(figures.get(i))) {
                return figures.get(i);
            }
        }
        return null;
    }

    private static boolean isMeasure(Figure figure) {
        return figure.kind() != Figure.Kind.DATE && figure.kind() != Figure.Kind.DURATION;
    }

    private void add(int from, int to) {
        int start = from;
        while (start < to && (Character.isWhitespace(text.charAt(start)) || text.charAt(start) == '\u3000')) {
            start++;
        }
        int end = to;
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end - start < SHORTEST
                || "：:".indexOf(text.charAt(end - 1)) >= 0
                || ANNOUNCES
                        .matcher(text.substring(Math.max(start, end - SHORT), end))
                        .find()) {
            return;
        }
        Figure target = target(start, end);
        String words = text.substring(start, end);
        String deadline = deadline(words);
        found.add(new Commitment(
                start,
                end,
                words,
                target != null || deadline != null,
                target == null ? null : target.value(),
                target == null ? null : target.unit(),
                deadline));
    }

    private String deadline(String words) {
        Integer plan = context.planYear();
        Matcher month = DEADLINE.matcher(words);
        if (month.find() && (month.group(1) != null || plan != null)) {
            String year = month.group(1) == null ? plan.toString() : month.group(1);
            return "%s-%02d".formatted(year, Integer.valueOf(month.group(3)));
        }
        if (plan != null
                && (words.contains(plan + "年") || YEAR_END.matcher(words).find())) {
            return plan.toString();
        }
        Matcher quarter = QUARTER.matcher(words);
        return quarter.find() ? quarter.group() : null;
    }
}
