package cn.tiaokuai.report.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places in a ranking: 第一, 第6名, 首位, 前三; not 第一批 or 第一书记. */
final class Ranks {

    private static final Pattern PLACE = Pattern.compile(
            "第(?<place>[一二三四五六七八九十]{1,3}|\\d{1,3})(?<word>[名位])?|(?<first>(?:首位|榜首|之首))|前(?<top>[一二三四五六七八九十]{1,2}|\\d{1,3})(?<topword>[名位强甲])?");
    /** What ranks, directly before the place or a little ahead of it. */
    private static final Pattern RANKED = Pattern.compile(
            "(?:排名|排在|排行|位列|位居|位次|名列|名次|列居|荣列|高居|并列|跃居|升至|列|居|得分|考评|考核|评比|评价|测评|获得?|进入|跻身|全[国省市县区州盟旗镇乡]|各[^，。；]{1,8})[^，。；：]{0,8}$");

    private static final Pattern ENDS =
            Pattern.compile("\\s*(?:$|[，。；、！,;）)”\"（(\\s]|的|和|及|并|上升|提升|跃升|前移|前进|升至|跃至|下降|下滑|降至|退至)");
    private static final int LOOK_BACK = 24;

    private Ranks() {}

    static List<Quantity> find(String text) {
        List<Quantity> found = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            boolean ends = ENDS.matcher(text).region(place.end(), text.length()).lookingAt();
            String before = text.substring(Math.max(0, place.start() - LOOK_BACK), place.start());
            if (ends && RANKED.matcher(before).find() && !before.endsWith("摆在") && !before.endsWith("放在")) {
                found.add(Quantity.rank(place.start(), place.end(), value(place)));
            }
        }
        return found;
    }

    private static BigDecimal value(Matcher place) {
        if (place.group("first") != null) {
            return BigDecimal.ONE;
        }
        String number = place.group("place") != null ? place.group("place") : place.group("top");
        return Character.isDigit(number.charAt(0))
                ? new BigDecimal(number)
                : Numerals.value(number, 0, number.length());
    }
}
