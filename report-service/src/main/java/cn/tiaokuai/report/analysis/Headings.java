package cn.tiaokuai.report.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the headings of a text: numbered in any of the usual ways, or a short line that names a part. */
final class Headings {

    /** How a heading is numbered; the order is the usual order of levels. */
    enum Style {
        NONE,
        CHINESE,
        CHINESE_IN_BRACKETS,
        ARABIC,
        ARABIC_IN_BRACKETS,
        ENUMERATED
    }

    /**
     * A heading as it stands.
     *
     * @param number as written, null where there is none
     * @param text without the number
     * @param start offset of the number or the text
     * @param restarts whether the numbering begins at one
     */
    record Heading(Style style, String number, String text, int start, boolean restarts) {}

    private static final String CHINESE_NUMBER = "[一二三四五六七八九十]{1,3}";
    private static final Pattern NUMBERED = Pattern.compile("(" + CHINESE_NUMBER + "、)"
            + "|([（(]" + CHINESE_NUMBER + "[）)])"
            + "|(\\d{1,2}[.、．](?!\\d))"
            + "|([（(]\\d{1,2}[）)])"
            + "|(" + CHINESE_NUMBER + "是)");
    private static final Pattern FIRST = Pattern.compile("[（(]?[一1][）)]?[、.．是]?");
    private static final Pattern NAMES_A_PART = Pattern.compile("(总结|计划|思路|打算|安排|情况|问题|不足|亮点|建议|成效|重点|任务)");
    private static final int LONGEST_LINE = 45;
    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_PART = 30;

    private Headings() {}

    /** All headings after the title, in order. */
    static List<Heading> find(String text, int from) {
        List<Heading> found = new ArrayList<>();
        int start = from;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            int first = skipBlanks(text, start, end);
            heading(text.substring(first, end).stripTrailing(), first).ifPresent(found::add);
            start = end + 1;
        }
        return found;
    }

    private static Optional<Heading> heading(String line, int start) {
        Matcher numbered = NUMBERED.matcher(line);
        if (!numbered.lookingAt()) {
            return namesPart(line) ? Optional.of(new Heading(Style.NONE, null, line, start, false)) : Optional.empty();
        }
        Style style = style(numbered);
        String number = numbered.group();
        String label = label(line.substring(numbered.end()).strip(), style);
        return label.isEmpty()
                ? Optional.empty()
                : Optional.of(new Heading(
                        style, number, label, start, FIRST.matcher(number).matches()));
    }

    private static Style style(Matcher numbered) {
        Style[] styles = Style.values();
        for (int group = 1; group < styles.length; group++) {
            if (numbered.group(group) != null) {
                return styles[group];
            }
        }
        throw new IllegalStateException("a number of no style: " + numbered.group());
    }

    /** The heading proper: the whole line when it is short, else its first sentence when that is. */
    private static String label(String rest, Style style) {
        int stop = rest.indexOf('。');
        if (stop >= 0 && stop < LONGEST_LABEL) {
            return rest.substring(0, stop + 1);
        }
        return stop < 0 && rest.length() <= LONGEST_LINE && style != Style.ENUMERATED ? rest : "";
    }

    private static boolean namesPart(String line) {
        return !line.isEmpty()
                && line.length() <= LONGEST_PART
                && "。；：，、！".indexOf(line.charAt(line.length() - 1)) < 0
                && line.indexOf('，') < 0
                && line.indexOf('。') < 0
                && NAMES_A_PART.matcher(line).find();
    }

    private static int skipBlanks(String text, int start, int end) {
        int at = start;
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
