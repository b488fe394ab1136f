package cn.tiaokuai.keycloak.administration;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * A table as spreadsheets save it: a workbook, or CSV in UTF-8 with or without a byte order mark; the first line names the columns.
 *
 * @param heads in the order of the file
 * @param rows with as many cells as there are heads
 */
record CsvRows(List<String> heads, List<List<String>> rows) {

    /** As many as one transaction takes in reasonable time: a password is hashed for each person. */
    static final int MOST = 1_000;

    private static final String MARK = "\uFEFF";
    private static final String FORMULA = "=+-@＝＋－＠\t\r";

    /**
     * Reads a file.
     *
     * @throws Refusal 422 when it is no such table, lacks one of the columns, or has too many rows
     */
    static CsvRows read(String file, List<String> needed) {
        String text = file == null ? "" : file;
        try (CSVParser lines = CSVFormat.EXCEL
                .builder()
                .setIgnoreEmptyLines(true)
                .get()
                .parse(new StringReader(text.startsWith(MARK) ? text.substring(1) : text))) {
            List<List<String>> all = lines.stream()
                    .limit(MOST + 2L)
                    .map(CSVRecord::toList)
                    .map(cells -> cells.stream().map(String::strip).toList())
                    .toList();
            return of(all, needed);
        } catch (IOException | UncheckedIOException | IllegalStateException unreadable) {
            throw Refusal.of(422, "invalid", "文件不是合法的 CSV");
        }
    }

    /**
     * Reads the first sheet of a workbook.
     *
     * @throws Refusal 422 likewise
     */
    static CsvRows read(byte[] workbook, List<String> needed) {
        return of(
                Workbook.read(workbook, MOST + 2).stream()
                        .map(cells -> cells.stream().map(String::strip).toList())
                        .toList(),
                needed);
    }

    private static CsvRows of(List<List<String>> all, List<String> needed) {
        List<String> heads = all.isEmpty() ? List.of() : all.getFirst();
        List<String> missing =
                needed.stream().filter(head -> !heads.contains(head)).toList();
        if (!missing.isEmpty()) {
            throw Refusal.of(422, "invalid", "首行缺少列：" + String.join("、", missing), Map.of("field", missing.getFirst()));
        }
        if (all.size() > MOST + 1) {
            throw Refusal.of(422, "invalid", "一次最多导入 " + MOST + " 行", Map.of("most", MOST));
        }
        return new CsvRows(heads, all.subList(1, all.size()));
    }

    /** A cell by the name of its column; null where it is empty or not there. */
    String cell(List<String> row, String head) {
        int at = heads.indexOf(head);
        return at < 0 || at >= row.size() || row.get(at).isEmpty() ? null : row.get(at);
    }

    /** The same table with one more column, for spreadsheets: no cell becomes a formula. */
    String annotated(String head, List<String> notes) {
        StringWriter text = new StringWriter().append(MARK);
        try (CSVPrinter lines = new CSVPrinter(text, CSVFormat.EXCEL)) {
            print(lines, heads, head);
            for (int i = 0; i < rows.size(); i++) {
                print(lines, rows.get(i), notes.get(i));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** The same as a workbook. */
    byte[] annotatedWorkbook(String head, List<String> notes) {
        List<List<String>> all = new ArrayList<>();
        all.add(with(heads, head));
        for (int i = 0; i < rows.size(); i++) {
            all.add(with(rows.get(i), notes.get(i)));
        }
        return WrittenWorkbook.of(all);
    }

    private List<String> with(List<String> cells, String last) {
        List<String> row = new ArrayList<>(cells.subList(0, Math.min(cells.size(), heads.size())));
        while (row.size() < heads.size()) {
            row.add("");
        }
        row.add(last);
        return row;
    }

    private void print(CSVPrinter lines, List<String> cells, String last) throws IOException {
        for (String cell : with(cells, last)) {
            lines.print(safe(cell));
        }
        lines.println();
    }

    private static String safe(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
