package cn.tiaokuai.metrics.imports;

import java.util.List;

/**
 * A table as it was read from a file.
 *
 * @param header names of the columns
 * @param lines its rows, without empty ones
 */
record Sheet(List<String> header, List<Line> lines) {

    /**
     * A row.
     *
     * @param number as people count rows in the file, the header's being 1
     * @param cells by column; may be fewer than there are columns
     * @param broken why nothing can be read from it; null when it can
     */
    record Line(int number, List<String> cells, String broken) {

        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /** What was said about a row, for the file that is handed back. */
    record Note(String outcome, String message) {}
}
