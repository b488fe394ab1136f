package cn.tiaokuai.report.compendium.model;

/**
 * How often a book is written: once, or once more before that to be laid out.
 *
 * @param chapters of the book
 * @param count 1 or 2
 */
public record Passes(int chapters, int count) {

    /**
     * For a book of so many chapters.
     *
     * @param laidOut whether it is written for a layout first, whatever comes of that
     */
    public static Passes of(int chapters, boolean laidOut) {
        return new Passes(chapters, laidOut ? 2 : 1);
    }

    /**
     * How far the work is, in chapters of a book that is done when all are.
     *
     * @param pass from 1
     * @param ordinal the chapter that is written, from 1
     */
    public int done(int pass, int ordinal) {
        return ((pass - 1) * chapters + ordinal) / count;
    }
}
