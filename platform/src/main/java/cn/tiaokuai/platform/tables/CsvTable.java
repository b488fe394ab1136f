package cn.tiaokuai.platform.tables;

import cn.tiaokuai.platform.problems.Problems;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table for spreadsheets: UTF-8 with a byte order mark, since Excel guesses wrongly without one. What people typed stays text:
 * no cell is a formula.
 *
 * @param heads first line
 */
public record CsvTable(List<String> heads) {

    /** As which it is sent. */
    public static final String TYPE = "text/csv; charset=utf-8";

    /** Stands before the first line, so that Excel takes it for UTF-8. */
    public static final char MARK = '\uFEFF';

    public CsvTable {
        heads = List.copyOf(heads);
    }

    /** The answer to a request for it. */
    public <T> Response answer(String name, List<T> rows, Function<T, Stream<?>> cells) {
        return Response.ok(of(rows, cells))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .build();
    }

    /** All lines. */
    public <T> String of(List<T> rows, Function<T, Stream<?>> cells) {
        StringBuilder text = new StringBuilder();
        try {
            write(text, List.of(rows), cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** All lines of a table that is too long to be held at once. */
    public <T> void write(Appendable to, Iterable<List<T>> batches, Function<T, Stream<?>> cells) throws IOException {
        to.append(MARK);
        CSVPrinter lines = new CSVPrinter(to, CSVFormat.EXCEL);
        lines.printRecord(heads);
        for (List<T> rows : batches) {
            for (T row : rows) {
                lines.printRecord(cells.apply(row).map(CsvTable::cell));
            }
        }
    }

    /**
     * The rows of a query that asked for one more than may be exported.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when there are more: half a table would be taken for all of it
     */
    public static <T> List<T> whole(List<T> rows, int most) {
        if (rows.size() > most) {
            throw Problems.of(422, "too-many-rows", "超过 " + most + " 行，请缩小筛选范围后再导出", Map.of("most", most));
        }
        return rows;
    }

    private static String cell(Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal decimal -> decimal.toPlainString();
            case Number number -> number.toString();
            default -> SafeCell.of(value.toString());
        };
    }
}
