package cn.tiaokuai.report.figures.model;

import java.math.RoundingMode;

/** How exact a number is meant; none of these means exactly. A rounded number must not say more than the data. */
public enum Qualifier {
    ABOUT("约", "", RoundingMode.HALF_UP),
    MORE_THAN("超过", "", RoundingMode.DOWN),
    LESS_THAN("", "以下", RoundingMode.UP),
    AT_LEAST("", "以上", RoundingMode.DOWN),
    AT_MOST("不超过", "", RoundingMode.UP);

    private final String before;
    private final String after;
    private final RoundingMode rounding;

    Qualifier(String before, String after, RoundingMode rounding) {
        this.before = before;
        this.after = after;
        this.rounding = rounding;
    }

    RoundingMode rounding() {
        return rounding;
    }

    String around(String number) {
        return before + number + after;
    }
}
