package cn.tiaokuai.metrics.imports;

import java.util.List;

/**
 * A table as it was read from a file.
 *
 * @param header names of the columns
 * @param lines its rows, without empty ones
 */
record Sheet(List<String> header, List<Line> lines) {

    /** Above what is said about each row; such columns of a file that was handed back before are not read. */
    static final String OUTCOME = "导入结果";

    static final String MESSAGE = "说明";

    private static final List<String> NOTES = List.of(OUTCOME, MESSAGE);

    /** What a file holds, without what was said about its rows when it was handed back before. */
    static Sheet of(List<String> header, List<Line> lines) {
        List<String> own = header;
        while (own.size() >= NOTES.size()
                && own.subList(own.size() - NOTES.size(), own.size()).equals(NOTES)) {
            own = own.subList(0, own.size() - NOTES.size());
        }
        return new Sheet(List.copyOf(own), lines);
    }

    /**
     * A row.
     *
     * @param number as people count rows in the file, the header's being 1
     * @param cells by column; may be fewer than there are columns
     * @param broken why nothing can be read from it; null when it can
     * @param text all of it as it came, where a row is more than its cells; else null
     */
    record Line(int number, List<String> cells, String broken, String text) {

        /** A row of a table. */
        Line(int number, List<String> cells) {
            this(number, cells, null, null);
        }

        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /** What was said about a row, for the file that is handed back. */
    record Note(String outcome, String message, boolean refused) {}
}
