package cn.tiaokuai.report.figures.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Months of a year, from the first to the last, both counted from 1.
 *
 * @param whole the text means the year it reports on without naming an end: 今年以来, or nothing at all
 */
public record Period(int year, int from, int to, boolean whole) {

    private static final Pattern DATA = Pattern.compile("(\\d{4})(?:H([12])|Q([1-4])|-(\\d{2}))?");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年");
    private static final Pattern UNTIL = Pattern.compile("截至.*?(1[0-2]|[1-9])月");
    private static final Pattern MONTHS = Pattern.compile("(1[0-2]|[1-9])[-—－–~～至](1[0-2]|[1-9])月");
    private static final Pattern QUARTER = Pattern.compile("(前?)第?([一二三四])季度");
    private static final int YEAR_END = 12;

    /** A period of the data: 2026, 2026H1, 2026Q3 or 2026-09. */
    public static Optional<Period> ofData(String period) {
        Matcher matcher = DATA.matcher(period);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            return Optional.of(part(year, Integer.parseInt(matcher.group(2)), 6));
        }
        if (matcher.group(3) != null) {
            return Optional.of(part(year, Integer.parseInt(matcher.group(3)), 3));
        }
        return Optional.of(
                matcher.group(4) == null
                        ? new Period(year, 1, YEAR_END, false)
                        : part(year, Integer.parseInt(matcher.group(4)), 1));
    }

    /** What a text says, as the reader of texts finds it, in a report on a year; null means nothing was said. */
    public static Period ofText(String written, int reportYear) {
        if (written == null) {
            return new Period(reportYear, 1, YEAR_END, true);
        }
        Matcher named = YEAR.matcher(written);
        int year = named.find()
                ? Integer.parseInt(named.group(1))
                : written.matches("20\\d\\d")
                        ? Integer.parseInt(written)
                        : written.startsWith("去年")
                                ? reportYear - 1
                                : written.startsWith("明年") ? reportYear + 1 : reportYear;
        Matcher until = UNTIL.matcher(written);
        if (until.find()) {
            return new Period(year, 1, Integer.parseInt(until.group(1)), false);
        }
        Matcher months = MONTHS.matcher(written);
        if (months.find()) {
            return new Period(year, Integer.parseInt(months.group(1)), Integer.parseInt(months.group(2)), false);
        }
        Matcher quarter = QUARTER.matcher(written);
        if (quarter.find()) {
            int ordinal = "一二三四".indexOf(quarter.group(2)) + 1;
            return quarter.group(1).isEmpty() ? part(year, ordinal, 3) : new Period(year, 1, 3 * ordinal, false);
        }
        if (written.contains("上半年") || written.contains("下半年")) {
            return part(year, written.contains("上半年") ? 1 : 2, 6);
        }
        return new Period(year, 1, YEAR_END, true);
    }

    private static Period part(int year, int ordinal, int months) {
        return new Period(year, (ordinal - 1) * months + 1, ordinal * months, false);
    }

    /**
     * How well data of another period answers what a text says of this one: 1 exactly, 0 not at all.
     *
     * @param accumulation FLOW, STOCK, CUMULATIVE; null where unknown. What accumulates speaks for the year so far.
     */
    double answeredBy(Period data, String accumulation) {
        if (data.year != year) {
            return 0;
        }
        boolean soFar = accumulation != null && !accumulation.equals("FLOW");
        if (data.to == to && (data.from == from || (soFar && from == 1))) {
            return 1;
        }
        if (whole && (soFar || data.from == 1)) {
            return 0.6 + 0.03 * data.to;
        }
        return 0;
    }
}
