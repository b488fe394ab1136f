package cn.tiaokuai.report.analysis;

import java.math.BigDecimal;

/** 万, 亿 and the like before a measure word: 万人次 counts in ten thousands. */
enum Magnitude {
    TRILLION("万亿", 12),
    HUNDRED_MILLION("亿", 8),
    TEN_MILLION("千万", 7),
    MILLION("百万", 6),
    TEN_THOUSAND("万", 4);

    private final String word;
    private final int zeros;

    Magnitude(String word, int zeros) {
        this.word = word;
        this.zeros = zeros;
    }

    /** The longest one that begins a text at an offset; null where none does. */
    static Magnitude at(CharSequence text, int offset, int end) {
        for (Magnitude magnitude : values()) {
            int length = magnitude.word.length();
            if (offset + length <= end && magnitude.word.contentEquals(text.subSequence(offset, offset + length))) {
                return magnitude;
            }
        }
        return null;
    }

    String word() {
        return word;
    }

    /** What one of a unit is worth in units of its measure word. */
    static BigDecimal factor(String unit) {
        Magnitude magnitude = unit == null ? null : at(unit, 0, unit.length());
        return magnitude == null ? BigDecimal.ONE : BigDecimal.ONE.scaleByPowerOfTen(magnitude.zeros);
    }

    /** A unit without its magnitude; empty for no unit. */
    static String without(String unit) {
        if (unit == null) {
            return "";
        }
        Magnitude magnitude = at(unit, 0, unit.length());
        return magnitude == null ? unit : unit.substring(magnitude.word.length());
    }
}
