package cn.tiaokuai.report.analysis;

import cn.tiaokuai.report.analysis.Heading.Style;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number before a heading, in any of the usual ways of writing it: 一、 （一） 1. （1） ① 一是. */
final class HeadingNumber {

    private static final String CHINESE_NUMBER = "[一二三四五六七八九十]{1,3}";
    /** One group for each numbered style, in its order. */
    static final Pattern PATTERN = Pattern.compile("(第" + CHINESE_NUMBER + "(?:部分|章|篇)[、：:\\s]?)"
            + "|(" + CHINESE_NUMBER + "[、.．](?!" + CHINESE_NUMBER + "[、是]))"
            + "|([（(]" + CHINESE_NUMBER + "[）)][、.．]?)"
            + "|([\\d０-９]{1,2}[.、．](?!\\d)(?:\\s)?)"
            + "|([（(]\\d{1,2}[）)]、?|\\d{1,2}[）)](?!、))"
            + "|([①-⑳])"
            + "|(" + CHINESE_NUMBER + "是(?!否|因|由))");

    private HeadingNumber() {}

    /** In which style a number is written that {@link #PATTERN} has found. */
    static Style style(Matcher numbered) {
        Style[] styles = Style.values();
        for (int group = 1; group <= numbered.groupCount(); group++) {
            if (numbered.group(group) != null) {
                return styles[group - 1];
            }
        }
        throw new IllegalStateException("a number of no style: " + numbered.group());
    }

    /** The number itself: 3 of 三、, （三） and ③; 0 of what no number can be read of. */
    static int ordinal(String number) {
        int from = 0;
        while (from < number.length()
                && !Numerals.isNumeral(number.charAt(from))
                && !Digits.isDigit(number.charAt(from))) {
            from++;
        }
        if (from == number.length()) {
            return number.charAt(0) - '①' + 1;
        }
        int to = from;
        if (Digits.isDigit(number.charAt(from))) {
            while (to < number.length() && Digits.isDigit(number.charAt(to))) {
                to++;
            }
            return Integer.parseInt(number.substring(from, to));
        }
        var value = Numerals.value(number, from, Numerals.end(number, from, number.length()));
        return value == null ? 0 : value.intValue();
    }

    /** A look at one character that spares most of the matching. */
    static boolean mayBegin(char c) {
        return c == '第' || c == '（' || c == '(' || (c >= '①' && c <= '⑳') || Digits.isDigit(c) || Numerals.isNumeral(c);
    }
}
