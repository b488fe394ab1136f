package cn.tiaokuai.metrics;

import cn.tiaokuai.platform.problems.Problems;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A ledger for spreadsheets: UTF-8 with a byte order mark, since Excel guesses wrongly without one; RFC 4180 otherwise. What
 * people typed stays text: no cell is a formula.
 *
 * @param heads first line
 */
public record Ledger(List<String> heads) {

    /** As which it is sent. */
    public static final String TYPE = "text/csv; charset=utf-8";

    private static final String MARK = "\uFEFF";

    /** What begins a formula for one spreadsheet program or another, full-width forms included. */
    private static final String FORMULA = "=+-@＝＋－＠";

    public Ledger {
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
        return MARK
                + Stream.concat(Stream.of(line(heads.stream())), rows.stream().map(row -> line(cells.apply(row))))
                        .collect(Collectors.joining());
    }

    /**
     * The rows of a query that asked for one more than may be exported.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when there are more: half a ledger would be taken for all of it
     */
    public static <T> List<T> whole(List<T> rows, int most) {
        if (rows.size() > most) {
            throw Problems.of(422, "too-many-rows", "超过 " + most + " 行，请缩小筛选范围后再导出", Map.of("most", most));
        }
        return rows;
    }

    private static String line(Stream<?> cells) {
        return cells.map(cell -> cell == null ? "" : cell(cell)).collect(Collectors.joining(",")) + "\r\n";
    }

    /** Numbers stay numbers, and may be negative. */
    private static String cell(Object value) {
        if (value instanceof Number) {
            return value instanceof java.math.BigDecimal decimal ? decimal.toPlainString() : value.toString();
        }
        String text = value.toString();
        boolean formula = text.codePoints()
                .filter(c -> !isSkipped(c))
                .mapToObj(Character::toString)
                .findFirst()
                .filter(FORMULA::contains)
                .isPresent();
        String harmless = formula ? "'" + text : text;
        return harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? "\"" + harmless.replace("\"", "\"\"") + "\""
                : harmless;
    }

    /** Programs trim, and some characters are not seen: a formula may hide behind both. */
    private static boolean isSkipped(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
