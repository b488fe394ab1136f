package cn.tiaokuai.report.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates, years and quarters: numbers that count nothing. */
final class Dates {

    /** Another century is a slip, but a date. */
    private static final String YEAR = "(?:(?:19|20)\\d\\d|\\d{4}(?=年\\d{1,2}月))";

    private static final String TO = "\\s?[-－—–~～至到]{1,2}\\s?";
    private static final String MONTH = "(?:1[0-2]|0?[1-9])";
    private static final String DAY = "(?:3[01]|[12]\\d|0?[1-9])";
    private static final String DAYS = DAY + "(?:日?" + TO + DAY + ")?日(?:、" + DAY + "日){0,30}";
    private static final Pattern DATE = Pattern.compile("(?<![\\d.])(?:"
            + YEAR + "(?:年?" + TO + YEAR + ")?\\s?年度?(?:" + MONTH + "(?:月?" + TO + MONTH + ")?月(?:份|底|初|末)?(?:、" + MONTH
            + "月){0,12}(?:" + DAYS + ")?|底)?"
            + "|" + YEAR + "[./-]" + MONTH + "[./-]" + DAY + "(?!\\d)"
            + "|" + MONTH + "(?:月?" + TO + MONTH + ")?月(?!度)(?:份|底|初|末)?(?:、" + MONTH + "月){0,12}(?:" + DAYS + ")?"
            + "|(?<=[月日、])" + DAY + "日"
            + "|\\d{1,2}[:：]\\d\\d(?!\\d)"
            + "|[Xx×*]{1,4}年(?:[Xx×*]{1,2}月)?(?:[Xx×*]{1,2}日)?|[Xx×*]{1,2}月[Xx×*]{1,2}日"
            + "|\\d{2}年(?:来|代)?(?=以来|前|代)"
            + "|(?:第[一二三四1-4]|(?<![续个第前])[一二三四1-4](?:、[一二三四]){0,3})季度"
            + ")");
    /** A year alone says to which period something belongs; a month or a day is a date to keep. */
    private static final Pattern NAMES_A_DAY = Pattern.compile(".*(?:月.*|底|[./-]" + DAY + ")");

    private static final Pattern FULL = Pattern.compile("(\\d{4})年(" + MONTH + ")月(" + DAY + ")日");

    private Dates() {}

    /** All of them, in order. */
    static List<Span> find(String text) {
        List<Span> found = new ArrayList<>();
        Matcher matcher = DATE.matcher(text);
        while (matcher.find()) {
            found.add(new Span(matcher.start(), matcher.end()));
        }
        return found;
    }

    /** Whether a date tells more than the year. */
    static boolean namesDay(String date) {
        return NAMES_A_DAY.matcher(date).matches();
    }

    /** The day that a text of nothing but a full date names, as {@code 2023-11-23}; null for anything else. */
    static String iso(String date) {
        Matcher full = FULL.matcher(date);
        return full.matches()
                ? "%s-%02d-%02d"
                        .formatted(full.group(1), Integer.valueOf(full.group(2)), Integer.valueOf(full.group(3)))
                : null;
    }
}
