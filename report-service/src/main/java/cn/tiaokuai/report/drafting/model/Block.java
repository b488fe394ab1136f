package cn.tiaokuai.report.drafting.model;

import java.util.List;
import java.util.stream.Collectors;

/** What stands below a heading, one under the other. */
public sealed interface Block {

    /** The block as lines of plain text, for the reader of figures, for search and for differences. */
    List<String> lines();

    /** 自然段 */
    record Paragraph(List<Inline> line) implements Block {

        public Paragraph {
            line = List.copyOf(line);
        }

        public static Paragraph of(String text) {
            return new Paragraph(text.isEmpty() ? List.of() : List.of(new Inline.Words(text)));
        }

        @Override
        public List<String> lines() {
            return List.of(Inline.text(line));
        }

        /** Whether the words alone tell everything. */
        boolean isPlain() {
            return line.stream()
                    .allMatch(part ->
                            part instanceof Inline.Words words && words.marks().isEmpty());
        }
    }

    /** A table; a row is one line of text, cells parted by tabs. */
    record Table(List<Row> rows) implements Block {

        public Table {
            rows = List.copyOf(rows);
        }

        @Override
        public List<String> lines() {
            return rows.stream().map(Row::text).toList();
        }
    }

    /** A row of a table. */
    record Row(List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        private String text() {
            return cells.stream().map(Cell::text).collect(Collectors.joining("\t"));
        }
    }

    /**
     * A cell of a table.
     *
     * @param header names the column or the row
     * @param colspan how many columns it covers
     * @param rowspan how many rows it covers
     */
    record Cell(boolean header, int colspan, int rowspan, List<Paragraph> paragraphs) {

        public Cell {
            paragraphs = List.copyOf(paragraphs);
        }

        public String text() {
            return paragraphs.stream()
                    .map(paragraph -> Inline.text(paragraph.line()))
                    .collect(Collectors.joining(" "));
        }
    }

    /**
     * A picture, which is stored apart.
     *
     * @param digest SHA-256 of its bytes, lower-case hex
     * @param alt what it shows, in words; may be empty
     * @param width in millimetres; null for as wide as it is, at most the width of the text
     */
    record Image(String digest, String alt, Integer width) implements Block {

        @Override
        public List<String> lines() {
            return List.of();
        }
    }
}
