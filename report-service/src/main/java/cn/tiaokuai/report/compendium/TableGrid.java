package cn.tiaokuai.report.compendium;

import cn.tiaokuai.report.drafting.model.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cells of a table as Word wants them: one that covers several rows stands in each of them, empty but in the first. */
final class TableGrid {

    /**
     * What stands in a row.
     *
     * @param merge restart in the first row that it covers, continue below, null for one row
     */
    record Place(int columns, String merge, List<Block.Paragraph> paragraphs) {}

    private record Covering(int rows, int columns) {}

    private TableGrid() {}

    static List<List<Place>> of(Block.Table table) {
        List<List<Place>> rows = new ArrayList<>();
        Map<Integer, Covering> above = new HashMap<>();
        for (Block.Row row : table.rows()) {
            List<Place> places = new ArrayList<>();
            Map<Integer, Covering> below = new HashMap<>();
            int column = covered(above, below, places, 0);
            for (Block.Cell cell : row.cells()) {
                boolean tall = cell.rowspan() > 1;
                places.add(new Place(cell.colspan(), tall ? "restart" : null, cell.paragraphs()));
                if (tall) {
                    below.put(column, new Covering(cell.rowspan() - 1, cell.colspan()));
                }
                column = covered(above, below, places, column + cell.colspan());
            }
            rows.add(places);
            above = below;
        }
        return rows;
    }

    static int width(List<List<Place>> rows) {
        return rows.stream()
                .mapToInt(row -> row.stream().mapToInt(Place::columns).sum())
                .max()
                .orElse(0);
    }

    /** Goes on behind the cells that come down from above. */
    private static int covered(
            Map<Integer, Covering> above, Map<Integer, Covering> below, List<Place> places, int from) {
        int column = from;
        while (above.containsKey(column)) {
            Covering covering = above.get(column);
            places.add(new Place(covering.columns(), "continue", List.of()));
            if (covering.rows() > 1) {
                below.put(column, new Covering(covering.rows() - 1, covering.columns()));
            }
            column += covering.columns();
        }
        return column;
    }
}
