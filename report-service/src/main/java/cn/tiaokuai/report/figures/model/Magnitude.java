package cn.tiaokuai.report.figures.model;

import java.math.BigDecimal;

/** In what a text counts: ones, 万 or 亿. */
public enum Magnitude {
    ONE("", 0),
    TEN_THOUSAND("万", 4),
    HUNDRED_MILLION("亿", 8);

    private final String word;
    private final int zeros;

    Magnitude(String word, int zeros) {
        this.word = word;
        this.zeros = zeros;
    }

    public String word() {
        return word;
    }

    BigDecimal factor() {
        return BigDecimal.ONE.scaleByPowerOfTen(zeros);
    }
}
