package cn.tiaokuai.report.analysis;

import java.math.BigDecimal;

/** Chinese numerals up to 9999: 二十三, 一百零五, 两千, 十几; a run of bare digits (一三) is no number. */
final class Numerals {

    private static final String DIGITS = "零一二三四五六七八九";

    private Numerals() {}

    static boolean isNumeral(char c) {
        return digit(c) >= 0 || power(c) > 0;
    }

    /** The offset after the numerals that begin at one; the same offset where there are none. */
    static int end(CharSequence text, int from, int to) {
        int at = from;
        while (at < to && isNumeral(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** What the numerals between two offsets mean; null where they are no number. */
    static BigDecimal value(CharSequence text, int from, int to) {
        int total = 0;
        int last = -1;
        int lowest = 10_000;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            int power = power(c);
            if (power == 0) {
                if (last > 0) {
                    return null;
                }
                last = digit(c);
            } else {
                if (power >= lowest || (last < 0 && power > 10)) {
                    return null;
                }
                total += (last < 0 ? 1 : last) * power;
                lowest = power;
                last = -1;
            }
        }
        return BigDecimal.valueOf(total + Math.max(last, 0));
    }

    private static int digit(char c) {
        return c == '两' ? 2 : c == '〇' ? 0 : DIGITS.indexOf(c);
    }

    private static int power(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            default -> 0;
        };
    }
}
