package cn.tiaokuai.report.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a plan promises: clauses that say what will be done. */
final class Promises {

    private static final Pattern CLAUSE = Pattern.compile("[^，。；！\\n]+");
    private static final Pattern ORDINAL = Pattern.compile("^[（(]?[一二三四五六七八九十\\d]{1,3}[）)]?[是、.．]?");
    private static final Pattern ADVERB =
            Pattern.compile("^(进一步|继续|持续|不断|深入|全力|大力|积极|坚决|切实|扎实|严格|加快|稳步|有序|着力|充分|全面|统筹|重点|坚定不移|确保)+");
    /** Verbs of doing that plans are made of. */
    private static final Pattern VERB = Pattern.compile("^(推进|推动|加强|加大|加快|完善|健全|强化|深化|开展|落实|抓好|做好|做实|做强|建设|建成|建立|实施"
            + "|完成|实现|提升|提高|优化|打造|构建|推广|推行|培育|引进|引导|组织|举办|整治|整改|改造|升级|新建|扩建|保障|确保|保持|巩固|拓展|拓宽"
            + "|压实|严控|防范|化解|排查|治理|管好|用好|发挥|聚焦|狠抓|抓紧|争取|力争|争创|创建|申报|探索|制定|出台|规范|支持|帮助|服务|扩大|增加"
            + "|降低|减少|控制|盘活|利用|谋划|储备|开工|启动|发展|丰富|营造|激发|促进|坚持|履行|解决|协调|督促|监督|检查|学习|宣传|培训)");
    /** What says under which circumstances something is done, but not what. */
    private static final Pattern CIRCUMSTANCE = Pattern.compile("^(以|通过|围绕|按照|结合|为|在|根据|针对|依托|借助|对照)");

    private static final Pattern MEASURED = Pattern.compile("(\\d+(?:\\.\\d+)?)(万元|亿元|公里|千米|万亩|亩|平方米|万人次|人次|户次|场次|批次"
            + "|个百分点|万户|万人|[个件条项家户次场名人座处篇起元所台辆吨株期类种部份宗届]|%|％)");
    private static final Pattern DEADLINE = Pattern.compile("(?:(20\\d\\d)年)?(1[0-2]|[1-9])月(?:份|底)?(?:前|底|主线|完成|实现)?");
    private static final Pattern YEAR_END = Pattern.compile("年底前?|年内|全年");
    private static final int SHORTEST = 6;

    private Promises() {}

    static List<Commitment> find(String text, List<Section> sections, Integer planYear) {
        List<Commitment> found = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).part() == Part.PLAN) {
                int to = i + 1 < sections.size() ? sections.get(i + 1).start() : text.length();
                addFrom(text, bodyStart(text, sections.get(i)), to, planYear, found);
            }
        }
        return List.copyOf(found);
    }

    private static int bodyStart(String text, Section section) {
        int heading = text.indexOf(section.heading(), section.start());
        return heading < 0 ? section.start() : heading + section.heading().length();
    }

    private static void addFrom(String text, int from, int to, Integer planYear, List<Commitment> found) {
        Matcher clause = CLAUSE.matcher(text).region(from, to);
        while (clause.find()) {
            String words = clause.group().strip();
            int start = clause.start() + clause.group().indexOf(words);
            String bare = bare(words);
            if (words.length() >= SHORTEST && isPromise(bare, words)) {
                int skipped = words.length() - bare.length();
                found.add(commitment(start + ordinalLength(words, skipped), start + words.length(), text, planYear));
            }
        }
    }

    /** Without ordinal and adverbs. */
    private static String bare(String words) {
        String rest = ORDINAL.matcher(words).replaceFirst("");
        return ADVERB.matcher(rest).replaceFirst("");
    }

    private static int ordinalLength(String words, int skipped) {
        Matcher ordinal = ORDINAL.matcher(words);
        return ordinal.find() ? Math.min(ordinal.end(), skipped) : 0;
    }

    private static boolean isPromise(String bare, String words) {
        return VERB.matcher(bare).find()
                || (MEASURED.matcher(words).find()
                        && !CIRCUMSTANCE.matcher(words).find());
    }

    private static Commitment commitment(int start, int end, String text, Integer planYear) {
        String words = text.substring(start, end);
        Matcher measured = MEASURED.matcher(words);
        boolean hasFigure = measured.find();
        String deadline = deadline(words, planYear);
        return new Commitment(
                start,
                end,
                words,
                hasFigure || deadline != null,
                hasFigure ? new BigDecimal(measured.group(1)) : null,
                hasFigure ? measured.group(2) : null,
                deadline);
    }

    private static String deadline(String words, Integer planYear) {
        Matcher month = DEADLINE.matcher(words);
        if (month.find() && (month.group(1) != null || planYear != null)) {
            String year = month.group(1) == null ? planYear.toString() : month.group(1);
            return "%s-%02d".formatted(year, Integer.valueOf(month.group(2)));
        }
        return planYear != null && YEAR_END.matcher(words).find() ? planYear.toString() : null;
    }
}
