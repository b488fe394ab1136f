package cn.tiaokuai.report.comments.model;

import java.util.UUID;

/**
 * What a comment is about: words of one line of a section, or the section as a whole.
 *
 * @param section where the words stand now, or stood last
 * @param line among the lines of the section, from 0; -1 for its heading
 * @param start offset in the line, in UTF-16 units
 * @param end offset after it
 * @param quote the words that were commented on; empty for a section as a whole
 * @param words what stands there now; the same as the quote unless it was changed
 * @param before what stands before it, at most {@value #CONTEXT} signs, to tell it from the same words elsewhere
 * @param after what stands after it
 */
public record Anchor(
        UUID section,
        int line,
        int start,
        int end,
        String quote,
        String words,
        String before,
        String after,
        Status status) {

    static final int CONTEXT = 32;

    /** How an anchor was found again. */
    public enum Status {
        /** The words stand where they stood. */
        EXACT,
        /** The words stand in another line or section. */
        MOVED,
        /** Other words stand in their place. */
        CHANGED,
        /** Neither they nor their place is left; the quote is. */
        ORPHANED
    }

    boolean isAboutSection() {
        return quote.isEmpty();
    }

    Anchor orphaned() {
        return new Anchor(section, line, start, end, quote, words, before, after, Status.ORPHANED);
    }
}
