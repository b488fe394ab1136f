package cn.tiaokuai.report.analysis;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells Chinese numerals that count (五户, 两大, 每季度一次) from those in set phrases, names and grades (一体化, 三级公路, 三个聚焦).
 * Two is 两 when it counts, so 二类 and 二期 do not.
 */
final class CountingNumerals {

    private static final BigDecimal SIX = BigDecimal.valueOf(6);
    /** 十八大, 二十大 are names of congresses. */
    private static final BigDecimal CONGRESSES = BigDecimal.valueOf(15);

    private static final Set<String> PLAIN = Set.of(
            "名", "位", "人", "户", "家", "项", "个", "件", "条", "次", "场", "起", "宗", "份", "处", "座", "栋", "幢", "间", "套", "台",
            "辆", "艘", "只", "枚", "种", "篇", "册", "张", "幅", "株", "棵", "头", "亩", "公里", "元", "个月", "小时", "大", "人次", "场次",
            "批次", "家次", "户次", "%", "吨", "个工作日", "工作日", "周岁", "平方米", "米", "轮", "支", "所", "块");
    private static final Set<String> WHEN_LASTING = Set.of("年", "期", "季度", "天", "周", "个季度", "日", "届");
    private static final Pattern LASTING = Pattern.compile("(?:连续|为期|历时|近|超过|不少于|满|长达|仅用|用时|提前|缩短)$");
    private static final Pattern AFTER_LASTING = Pattern.compile("^(?:以上|以内|之内|内(?!外)|左右|位列|名列|排名|获)");
    private static final Pattern ONE_OF_MANY = Pattern.compile("一.{1,3}一|一对[一多]");
    private static final Pattern MADE = Pattern.compile("(?:[建设立成创造育进增得获评选出置投有任配聘派养]|新增|新建|配备|组建)$");
    private static final Pattern REGULARLY = Pattern.compile("每|至少|不少于|开展|召开|组织|报告|进行");
    private static final Pattern EVERY =
            Pattern.compile("[第每某这那同任何另首再逐又]$|作为$|任何$|哪怕$|最多跑$|跑$|当前和今后$|[一二三四五六七八九十百千万两几\\d]$");
    /** Nouns of slogans: 四个意识, 三大攻坚战, 十大行动. */
    private static final Pattern SLOGAN = Pattern.compile(
            "^(?:维护|确立|责任|自信|意识|全面|毫不|务必|百年|坚持|统一|结合|先行|革命|行动|战略|工程|体系|形态|作用|建设|治理|关键|聚焦|方面|层面|时期|阶段|维度|"
                    + "清单|机制|环节|标准|抓手|理念|思维|导向|规律|更|必须|不|到位|坚决|强化|突出|着力|重点|过程|方位|领域|攻坚|保卫|振兴|专项|民生|提升|转变|"
                    + "家亲|一|巩固|转化|优先|保障|融合|协同|推进|服务|引领|覆盖|清零|率先|示范|补贴|制度|规定|代表|大局|最严|健康|事(?:$|[”、，。]))");

    private CountingNumerals() {}

    /** @param word the measure word after the numeral, empty for 万 or 亿 alone */
    static boolean counts(String text, int start, int numberEnd, String word, BigDecimal value) {
        String before = text.substring(Math.max(0, start - 12), start);
        String after = text.substring(numberEnd, Math.min(text.length(), numberEnd + word.length() + 8));
        String afterWord = after.substring(Math.min(after.length(), word.length()));
        if (EVERY.matcher(before).find()
                || ONE_OF_MANY.matcher(around(text, start, numberEnd)).find()) {
            return false;
        }
        if (WHEN_LASTING.contains(word)) {
            return LASTING.matcher(before).find()
                    || AFTER_LASTING.matcher(afterWord).find();
        }
        boolean isTwo = text.charAt(start) == '两';
        if (word.equals("类")) {
            return isTwo || value.compareTo(SIX) >= 0;
        }
        boolean congress = word.equals("大") && value.compareTo(CONGRESSES) > 0;
        boolean slogan = !word.equals("次") && SLOGAN.matcher(afterWord).find();
        if (congress || slogan || (!PLAIN.contains(word) && !word.isEmpty())) {
            return false;
        }
        boolean endsClause = afterWord.isEmpty() || "，。；、".indexOf(afterWord.charAt(0)) >= 0;
        return value.compareTo(BigDecimal.ONE) == 0 ? countsOne(before, word, endsClause) : value.signum() > 0;
    }

    private static boolean countsOne(String before, String word, boolean endsClause) {
        return switch (word) {
            case "次" -> REGULARLY.matcher(before).find();
            case "名", "位", "户", "座", "亩", "公里" -> true;
            case "个", "项", "家", "条", "处", "所", "支", "场", "件", "起", "宗", "套", "台", "块" ->
                endsClause || MADE.matcher(before).find();
            default -> false;
        };
    }

    private static String around(String text, int start, int end) {
        return text.substring(Math.max(0, start - 3), Math.min(text.length(), end + 3));
    }
}
