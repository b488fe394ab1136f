package cn.tiaokuai.report.compendium;

/**
 * Words of a report that a de-identified copy does not show.
 *
 * @param start offset in the report's text, in UTF-16 units
 * @param end offset after it
 * @param original the words that are hidden
 * @param replacement what stands there instead
 * @param why for the person who reviews it, in Chinese
 */
record Masking(Kind kind, int start, int end, String original, String replacement, String why) {

    /** What is hidden. */
    enum Kind {
        PERSON,
        PLACE,
        AMOUNT,
        SMALL_COUNT,
        /** A figure from which a hidden one could be worked out. */
        COMPLEMENT
    }
}
