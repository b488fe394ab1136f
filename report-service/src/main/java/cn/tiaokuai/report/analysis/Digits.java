package cn.tiaokuai.report.analysis;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in digits, and the X that stands for digits in masked texts. */
final class Digits {

    private static final String MASKS = "XxＸ×*＊#";
    private static final int LONGEST = 24;
    private static final Pattern RANGE = Pattern.compile("[-－—–~～至]{1,2}([0-9０-９]{1,9}(?:\\.[0-9]{1,6})?)(?![0-9./-])");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:[,，]\\d{3})+(?!\\d)");

    private Digits() {}

    static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
    }

    static boolean isMask(char c) {
        return MASKS.indexOf(c) >= 0;
    }

    static boolean isMasked(String written) {
        return written.chars().anyMatch(c -> isMask((char) c));
    }

    /** The offset after the digits and masks that begin at one, with separators of thousands and a decimal point. */
    static int end(String text, int from, int limit) {
        Matcher thousands = THOUSANDS.matcher(text).region(from, Math.min(limit, from + LONGEST));
        int at = thousands.lookingAt() ? thousands.end() : from;
        boolean point = false;
        while (at < limit) {
            char c = text.charAt(at);
            if (at > from && isTimes(text, at, limit)) {
                break;
            }
            if (isDigit(c) || isMask(c)) {
                at++;
            } else if ((c == '.' || c == '．') && !point && at + 1 < limit && isDigitOrMask(text.charAt(at + 1))) {
                point = true;
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    /** 7×24: between digits the sign multiplies and masks nothing. */
    private static boolean isTimes(String text, int at, int limit) {
        return "×*xX".indexOf(text.charAt(at)) >= 0
                && at > 0
                && isDigit(text.charAt(at - 1))
                && at + 1 < limit
                && isDigit(text.charAt(at + 1));
    }

    private static boolean isDigitOrMask(char c) {
        return isDigit(c) || isMask(c);
    }

    /** The offset after the other end of a range, 2-2.5; -1 where there is none. */
    static int rangeEnd(String text, int from, int limit) {
        Matcher range = RANGE.matcher(text).region(from, limit);
        return range.lookingAt() ? range.end() : -1;
    }

    /** What the digits mean; null where they are too many to be a number. */
    static BigDecimal value(String written) {
        if (written.length() > LONGEST) {
            return null;
        }
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < written.length(); at++) {
            char c = written.charAt(at);
            if (c >= '０' && c <= '９') {
                plain.append((char) (c - '０' + '0'));
            } else if (c == '．') {
                plain.append('.');
            } else if (c != ',' && c != '，') {
                plain.append(c);
            }
        }
        return new BigDecimal(plain.toString());
    }

    /**
     * Whether a mask with what follows is a number and no name: x村, XX所 and XX家园 are names.
     *
     * @param start of the mask
     * @param endsName whether the measure word may end a name
     */
    static boolean isMaskOfNumber(String text, int start, boolean endsName) {
        boolean afterLetter =
                start > 0 && Character.isLetterOrDigit(text.charAt(start - 1)) && text.charAt(start - 1) < 0x80;
        return !endsName && !afterLetter;
    }
}
