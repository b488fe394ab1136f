package cn.tiaokuai.metrics.model;

import java.util.regex.Pattern;

/**
 * Text in a cell of a table that a spreadsheet opens. A spreadsheet takes what begins with an operator for a formula, and runs it;
 * with an apostrophe before it, it is text.
 */
public final class SafeCell {

    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:\\.\\d+)?");

    private SafeCell() {}

    /** The text, so that no spreadsheet takes it for a formula; numbers below zero stay numbers. */
    public static String of(String text) {
        return startsFormula(text) && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /** What {@link #of} was given. */
    public static String read(String cell) {
        return cell.startsWith("'") && startsFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean startsFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }
}
