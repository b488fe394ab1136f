package cn.tiaokuai.report.imports;

import cn.tiaokuai.report.drafting.model.Block;
import java.util.ArrayList;
import java.util.List;

/** A table of Word being read: there, a cell over several rows stands in each of them and says that it goes on. */
final class TableBuilder {

    private static final int MOST_ROWS = 500;
    private static final int MOST_CELLS = 60;

    /** A cell with the column it stands in. */
    private static final class Cell {
        private final int column;
        private int colspan = 1;
        private int rowspan = 1;
        private boolean goesOn;
        private final List<Block.Paragraph> paragraphs = new ArrayList<>();

        Cell(int column) {
            this.column = column;
        }
    }

    private static final class Row {
        private boolean header;
        private int column;
        private final List<Cell> cells = new ArrayList<>();
    }

    private final List<Row> rows = new ArrayList<>();
    private Cell cell = new Cell(0);

    void row() {
        rows.add(new Row());
    }

    void header() {
        rows.getLast().header = true;
    }

    void cell() {
        cell = new Cell(rows.getLast().column);
        rows.getLast().cells.add(cell);
    }

    void colspan(int columns) {
        cell.colspan = Math.clamp(columns, 1, MOST_CELLS);
    }

    /** The cell goes on from the row above. */
    void goesOn() {
        cell.goesOn = true;
    }

    void endCell() {
        rows.getLast().column += cell.colspan;
    }

    void add(Block.Paragraph paragraph) {
        if (!paragraph.line().isEmpty()) {
            cell.paragraphs.add(paragraph);
        }
    }

    /** The table; null for one without cells. */
    Block.Table done() {
        List<Block.Row> done = new ArrayList<>();
        for (int row = 0; row < rows.size() && row < MOST_ROWS; row++) {
            for (Cell one : rows.get(row).cells) {
                one.rowspan = one.goesOn ? 1 : rowsBelow(row, one);
            }
            boolean header = rows.get(row).header;
            done.add(new Block.Row(rows.get(row).cells.stream()
                    .filter(one -> !one.goesOn)
                    .limit(MOST_CELLS)
                    .map(one -> new Block.Cell(header, one.colspan, one.rowspan, one.paragraphs))
                    .toList()));
        }
        return done.stream().allMatch(row -> row.cells().isEmpty()) ? null : new Block.Table(done);
    }

    private int rowsBelow(int row, Cell above) {
        int span = 1;
        while (row + span < rows.size()
                && span < MOST_ROWS
                && rows.get(row + span).cells.stream()
                        .anyMatch(below -> below.goesOn && below.column == above.column)) {
            span++;
        }
        return span;
    }
}
