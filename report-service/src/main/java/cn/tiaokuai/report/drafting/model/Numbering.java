package cn.tiaokuai.report.drafting.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 序号: the ways in which headings are numbered; the number itself follows from where the heading stands. */
public enum Numbering {
    /** 第一部分 */
    PART("第%s部分 ", true, "第(.+?)(?:部分|章|篇)[、：:\\s]?"),
    /** 一、 */
    COMMA("%s、", true, "(\\p{IsHan}+)[、.．]"),
    /** （一） */
    BRACKET("（%s）", true, "[（(](\\p{IsHan}+)[）)][、.．]?"),
    /** 1. */
    DOT("%s.", false, "([\\d０-９]+)[.、．]\\s?"),
    /** （1） */
    ARABIC_BRACKET("（%s）", false, "[（(]?([\\d０-９]+)[）)][、.．]?"),
    /** ① */
    CIRCLE("%s", false, "([①-⑳])"),
    /** 一是 */
    ITEM("%s是", true, "(\\p{IsHan}+)(?:是|要)"),
    /** 第一， */
    ORDINAL("第%s，", true, "第(\\p{IsHan}+)[，,、]"),
    /** 其一， */
    OF_THEM("其%s，", true, "其(\\p{IsHan}+)[，,、]");

    private static final int HIGHEST = 9999;
    private static final int FIRST_CIRCLE = '①';
    private static final int CIRCLES = 20;

    private final String format;
    private final boolean chinese;
    private final Pattern written;

    Numbering(String format, boolean chinese, String written) {
        this.format = format;
        this.chinese = chinese;
        this.written = Pattern.compile(written);
    }

    /** A number that somebody wrote. */
    public record Written(Numbering numbering, int ordinal) {}

    /** The number as it is printed. */
    public String number(int ordinal) {
        if (this == CIRCLE) {
            return ordinal <= CIRCLES ? Character.toString(FIRST_CIRCLE + ordinal - 1) : ARABIC_BRACKET.number(ordinal);
        }
        return String.format(Locale.ROOT, format, chinese ? ChineseNumeral.of(ordinal) : Integer.toString(ordinal));
    }

    /** What a written number means, with full or half-width signs; empty for what is none. */
    public static Optional<Written> read(String number) {
        for (Numbering numbering : values()) {
            Matcher matcher = numbering.written.matcher(number.strip());
            if (matcher.matches()) {
                int ordinal = numbering.meaning(matcher.group(1));
                if (ordinal >= 1 && ordinal <= HIGHEST) {
                    return Optional.of(new Written(numbering, ordinal));
                }
            }
        }
        return Optional.empty();
    }

    private int meaning(String digits) {
        if (this == CIRCLE) {
            return digits.charAt(0) - FIRST_CIRCLE + 1;
        }
        return chinese ? ChineseNumeral.value(digits) : digits.length() > 4 ? 0 : Integer.parseInt(digits);
    }
}
