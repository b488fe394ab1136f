package cn.tiaokuai.platform.tables;

import java.util.regex.Pattern;

/**
 * Text in a cell of a table that a spreadsheet opens. A spreadsheet takes what begins with an operator for a formula, and runs it;
 * with an apostrophe before it, it is text.
 */
public final class SafeCell {

    /** What begins a formula for one spreadsheet program or another, full-width forms included. */
    private static final String FORMULA = "=+-@＝＋－＠";

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:\\.\\d+)?");

    private SafeCell() {}

    /** The text, so that no spreadsheet takes it for a formula. */
    public static String of(String text) {
        return beginsFormula(text) ? "'" + text : text;
    }

    /** A figure as somebody entered it: numbers below zero stay numbers, all else is as in {@link #of}. */
    public static String figure(String text) {
        return NUMBER.matcher(text).matches() ? text : of(text);
    }

    /** What {@link #of} or {@link #figure} was given. */
    public static String read(String cell) {
        return cell.startsWith("'") && beginsFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean beginsFormula(String text) {
        return text.codePoints()
                .filter(c -> !isSkipped(c))
                .mapToObj(Character::toString)
                .findFirst()
                .filter(FORMULA::contains)
                .isPresent();
    }

    /** Programs trim, and some characters are not seen: a formula may hide behind both. */
    private static boolean isSkipped(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
