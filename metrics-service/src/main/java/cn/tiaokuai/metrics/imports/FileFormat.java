package cn.tiaokuai.metrics.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A kind of file that tables come in by, and are handed back in. */
sealed interface FileFormat permits CsvFile, SpreadsheetFile, JsonLinesFile {

    /**
     * Reads a table.
     *
     * @param most rows that are read; one more is {@link Unreadable}
     */
    Sheet read(byte[] file, int most) throws IOException, Unreadable;

    /** Writes the table again, with what was said about each row behind it. */
    void annotate(Sheet sheet, List<Sheet.Note> notes, OutputStream to) throws IOException;

    String mediaType();

    String extension();

    /** That a file is none, or too much of one; told to whoever sent it. */
    final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }

        static Unreadable tooLong(int most) {
            return new Unreadable("不能超过 " + most + " 行");
        }
    }
}
