package cn.tiaokuai.report.analysis;

/**
 * A heading as it stands.
 *
 * @param number as written, null where there is none
 * @param ordinal what the number means, 0 where there is none
 * @param text without the number
 * @param start offset of the number or the text
 * @param end offset after the heading proper
 * @param ownLine whether nothing else stands on its line
 */
record Heading(Style style, String number, int ordinal, String text, int start, int end, boolean ownLine) {

    /** How a heading is numbered; the order is the usual order of levels. */
    enum Style {
        /** 第一部分 */
        PART,
        /** 一、 */
        CHINESE,
        /** （一） */
        CHINESE_IN_BRACKETS,
        /** 1. */
        ARABIC,
        /** （1） */
        ARABIC_IN_BRACKETS,
        /** ① */
        CIRCLED,
        /** 一是 */
        ENUMERATED,
        /** A line of its own. */
        LINE,
        /** A short sentence before others. */
        LABEL
    }
}
