package cn.tiaokuai.report.data;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a year comes to, of values of its parts: the sum of twelve months, else of four quarters, else of two halves, where the
 * indicator flows (新改建里程). What stands (保有量) and what accumulates has its year's value in the last of them, and is never summed.
 * Missing is not zero: without one of the parts there is no sum.
 */
final class YearSum {

    private static final String FLOW = "FLOW";
    private static final List<List<String>> DIVISIONS = List.of(
            IntStream.rangeClosed(1, 12).mapToObj("-%02d"::formatted).toList(),
            List.of("Q1", "Q2", "Q3", "Q4"),
            List.of("H1", "H2"));

    private YearSum() {}

    /** Whether a period is a year. */
    static boolean isYear(String period) {
        return period.length() == 4;
    }

    /** The sums of whatever years, indicators and units are among the values. */
    static List<ObservationRow> all(List<ObservationRow> values) {
        record Year(String unit, String indicator, int year) {}
        return values.stream()
                .collect(Collectors.groupingBy(row -> new Year(row.unit, row.indicator, row.year)))
                .entrySet()
                .stream()
                .flatMap(year ->
                        of(year.getValue(), Integer.toString(year.getKey().year())).stream())
                .toList();
    }

    /**
     * The sum.
     *
     * @param values of one indicator and unit, of that year
     */
    private static Optional<ObservationRow> of(List<ObservationRow> values, String year) {
        Map<String, ObservationRow> known = values.stream()
                .filter(row -> FLOW.equals(row.accumulation))
                .collect(Collectors.toMap(row -> row.period, Function.identity()));
        return DIVISIONS.stream()
                .map(division ->
                        division.stream().map(part -> known.get(year + part)).toList())
                .filter(parts -> parts.stream().allMatch(Objects::nonNull))
                .filter(parts ->
                        parts.stream().map(row -> row.measureUnit).distinct().count() == 1)
                .findFirst()
                .map(parts -> ObservationRow.sum(year, parts));
    }
}
