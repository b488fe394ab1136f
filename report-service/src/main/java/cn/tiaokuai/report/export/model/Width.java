package cn.tiaokuai.report.export.model;

/** How wide words are, in characters of Chinese. */
public final class Width {

    private Width() {}

    /** A Chinese character counts one, a Latin letter or digit a half. */
    public static double of(String words) {
        return words.codePoints().mapToDouble(c -> c < 0x250 ? 0.5 : 1).sum();
    }
}
