package cn.tiaokuai.report.analysis;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what a number counts: the noun phrase before it in its clause, else the one after it. */
final class Subjects {

    private static final Pattern LEADING = Pattern.compile(
            "^(?:[\\s、（()）—－-]+|仍|尚|其中[，：]?|同时|目前|截至目前|截至[^，]{0,8}月底?|20\\d\\d年(?:以来|度)?|全年|今年以?来|共计?|合计|累计|总计|已经?|均|另|并|我[局镇乡县市区]"
                    + "|本[局镇乡]|现有?|完成|实现|开展|组织|举办|召开|实施|推进|新增|全[镇乡县市区]|先后|分别为?是?|计划|预计|和|及|与|对|将|的|各类|各种)");
    private static final Pattern TRAILING = Pattern.compile(
            "(?:[\\s（(：:]+|共计?|合计|累计|总计|总数|达到?了?|已?有|(?<!行)为|约|了|是|分别|均|已|高达|仅|各|至|到|计|近|超|超过|突破|不少于|不低于|控制在|保持在|提升至|提高到)$");
    /** Verbs that alone before a number leave the noun to what follows. */
    private static final Pattern ONLY_VERB = Pattern.compile(
            "^(?:[新已共再拟]?(?:建|增|建成|增加|引进|培育|发现|排查|查处|查办|办理|办结|检查|出动|发放|开展|组织|举办|召开|完成|实施|安装|培训|走访|接访|受理|立案|结案|调处|化解|整改|督促整改"
                    + "|发展|吸纳|解决|新建|改造|加固维修|拆除重建|选派|选树|创建|打造|建立|成立|制定|出台|印发|申报|获批|获得|评选|评定|表彰|慰问|帮助|帮扶|惠及|覆盖|种植|收集|收到|处理|处置|调解"
                    + "|审查|审核|签订|签约|落地|开工|竣工|投产|投入|筹集|争取|拨付|兑现|兑付|减免|追回|挽回|救助|资助|捐赠|募集|清理|整治|拆除|复垦|复耕|流转|修复|治理|栽植|植树|推荐|给予|提供|涉及|配备|招聘|录用))+(?:了|各类)?$");

    private static final Pattern NOUN_AFTER = Pattern.compile(
            "^(?:的)?([[\\u4e00-\\u9fff]“”《》A-Za-z]{1,14}?)(?=[，。；、：（）()\\s\\d]|$|的|已|(?<!平)均|在|正在|进行|开展|被|获|为|和|全部|达|完成|通过|参加|组织|,|(?<=项目)|(?<=工程))");
    private static final Pattern VERB_FIRST = Pattern.compile(
            "^(?:排查|发现|检查|开展|组织|完成|办理|查处|立案|投入|新增|培训|发放|走访|整改|化解|调处|出动|受理|建设|实施|改造|引进|推荐|获|举办|召开|处理|处罚|收集|给予|查办|计划|总投资|争取)");
    /** A list or a place before a number does not tell what is counted. */
    private static final Pattern AFTER_FIRST = Pattern.compile("(?:等|[省市县区镇乡村])$");

    /** 较上年 before a number tells when, not what. */
    private static final Pattern LAST_YEAR = Pattern.compile("(?:[较比]|而|其中)?(?:去年|上年|上一年)(?:同期)?");

    /** 会议28次、座谈19次，共47次 counts neither. */
    private static final Pattern ALTOGETHER = Pattern.compile("\\s*(?:共计?|合计|总计|总共|累计)(?:为|达|有)?");

    private static final String TOTAL = "合计";

    private static final int LONGEST = 24;

    private Subjects() {}

    /**
     * What the quantity counts, empty where nothing tells.
     *
     * @param clause offset where its clause begins, or the quantity before it in the same clause ends
     * @param next offset where the next quantity begins
     * @param last the figure before it in the same sentence, null for none
     */
    static String of(String text, Quantity quantity, int clause, int next, Figure last) {
        String before = stripped(text.substring(clause, quantity.start()));
        String after = after(text, quantity.end(), next);
        if (ALTOGETHER.matcher(text).region(clause, quantity.start()).matches() && isLike(last, quantity)) {
            return TOTAL;
        }
        if (LAST_YEAR.matcher(before).matches() && last != null) {
            return last.subject();
        }
        if (ONLY_VERB.matcher(before).matches()) {
            return after.isEmpty() ? before : before + after;
        }
        if (!after.isEmpty() && AFTER_FIRST.matcher(before).find()) {
            return after;
        }
        if (!before.isEmpty()) {
            boolean change = quantity.kind() == Figure.Kind.RATE && before.matches(".*(?:同比|增长|下降|增幅|降幅|增加|减少|上升)");
            return change && last != null && !last.isPercentage() && before.length() <= 10
                    ? last.subject() + before
                    : before;
        }
        return after.isEmpty() && last != null ? last.subject() : after;
    }

    private static boolean isLike(Figure last, Quantity quantity) {
        return last != null && last.unit() != null && last.unit().equals(quantity.unit());
    }

    static boolean beginsWithVerb(String subject) {
        return VERB_FIRST.matcher(subject).find();
    }

    static String stripped(String words) {
        String rest = words;
        for (Matcher leading = LEADING.matcher(rest); leading.find(); leading = LEADING.matcher(rest)) {
            rest = rest.substring(leading.end());
        }
        for (Matcher trailing = TRAILING.matcher(rest); trailing.find(); trailing = TRAILING.matcher(rest)) {
            rest = rest.substring(0, trailing.start());
        }
        rest = rest.strip();
        return rest.length() <= LONGEST ? rest : rest.substring(rest.length() - LONGEST);
    }

    private static String after(String text, int from, int next) {
        Matcher noun = NOUN_AFTER.matcher(text).region(from, Math.min(next, Math.min(text.length(), from + LONGEST)));
        return noun.find() ? noun.group(1) : "";
    }
}
