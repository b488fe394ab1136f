package cn.tiaokuai.report.export.model;

import cn.tiaokuai.report.drafting.model.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table as rows of places, all rows equally wide: a cell that covers several rows stands in each of them.
 *
 * @param widths of the columns, parts of the whole that add up to 1
 */
public record Grid(List<List<Place>> rows, List<Double> widths) {

    private static final double NARROWEST = 2;
    private static final double WIDEST = 24;

    /**
     * Where a cell, or the continuation of one from above, stands.
     *
     * @param cell null where the table has a hole
     * @param column of its left edge
     * @param continued whether the cell began in a row above
     */
    public record Place(Block.Cell cell, int column, int span, boolean continued) {

        /** Whether it is the first of several rows of one cell. */
        public boolean begins() {
            return !continued && cell != null && cell.rowspan() > 1;
        }
    }

    public static Grid of(Block.Table table) {
        List<List<Place>> rows = new ArrayList<>();
        int columns = 0;
        List<Place> above = List.of();
        int[] left = new int[0];
        for (Block.Row row : table.rows()) {
            Rows next = new Rows(above, left, row);
            rows.add(next.places);
            above = next.places;
            left = next.left;
            columns = Math.max(columns, next.column);
        }
        int width = Math.max(1, columns);
        return new Grid(rows.stream().map(row -> filled(row, width)).toList(), widths(rows, width));
    }

    /** Rows at the top that only name columns; they are repeated on every page. */
    public int headerRows() {
        int headers = 0;
        while (headers < rows.size() - 1
                && rows.get(headers).stream()
                        .allMatch(place -> place.cell() == null || place.cell().header())) {
            headers++;
        }
        return headers;
    }

    /** One row being laid out below another. */
    private static final class Rows {

        private final List<Place> places = new ArrayList<>();
        private int column;
        private int[] left;

        /** @param above with {@code leftAbove}: how many more rows the cell at each column covers */
        Rows(List<Place> above, int[] leftAbove, Block.Row row) {
            left = new int[Math.max(8, leftAbove.length)];
            for (Block.Cell cell : row.cells()) {
                continueCells(above, leftAbove);
                put(new Place(cell, column, cell.colspan(), false), cell.rowspan() - 1);
            }
            continueCells(above, leftAbove);
            // Cells from above that stand behind a hole go on, too.
            for (Place place : above) {
                if (place.column() >= column && leftAbove[place.column()] > 0) {
                    put(hole(column, place.column() - column), 0);
                    put(continued(place), leftAbove[place.column()] - 1);
                }
            }
        }

        private void continueCells(List<Place> above, int[] leftAbove) {
            for (Place place : above) {
                if (place.column() == column && leftAbove[place.column()] > 0) {
                    put(continued(place), leftAbove[place.column()] - 1);
                }
            }
        }

        private void put(Place place, int rowsLeft) {
            if (place.span() == 0) {
                return;
            }
            places.add(place);
            column += place.span();
            left = Arrays.copyOf(left, Math.max(left.length, column + 1));
            left[place.column()] = rowsLeft;
        }

        private static Place continued(Place place) {
            return new Place(place.cell(), place.column(), place.span(), true);
        }
    }

    private static Place hole(int column, int span) {
        return new Place(null, column, span, false);
    }

    private static List<Place> filled(List<Place> row, int columns) {
        int end = row.isEmpty() ? 0 : row.getLast().column() + row.getLast().span();
        List<Place> filled = new ArrayList<>(row);
        if (end < columns) {
            filled.add(hole(end, columns - end));
        }
        return List.copyOf(filled);
    }

    /** By the longest word of each column, so that figures stay narrow and remarks get room. */
    private static List<Double> widths(List<List<Place>> rows, int columns) {
        double[] widths = new double[columns];
        Arrays.fill(widths, NARROWEST);
        for (List<Place> row : rows) {
            for (Place place : row) {
                if (place.cell() != null && place.span() == 1) {
                    double width = Math.min(WIDEST, Width.of(place.cell().text()) + 1.5);
                    widths[place.column()] = Math.max(widths[place.column()], width);
                }
            }
        }
        double all = Arrays.stream(widths).sum();
        return Arrays.stream(widths).map(width -> width / all).boxed().toList();
    }
}
