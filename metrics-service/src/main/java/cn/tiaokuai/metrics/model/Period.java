package cn.tiaokuai.metrics.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time that a value is about: {@code 2026}, {@code 2026H1}, {@code 2026Q3} or {@code 2026-09}.
 *
 * @param year calendar year
 * @param frequency how long the period is
 * @param ordinal which one of the year, from 1
 */
public record Period(int year, Frequency frequency, int ordinal) {

    /** What a period looks like, for messages. */
    public static final String FORMS = "须形如 2026、2026H1、2026Q3 或 2026-09";

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:H([12])|Q([1-4])|-(0[1-9]|1[0-2]))?");

    /** The period that a text names; empty when it names none. */
    public static Optional<Period> parse(String text) {
        Matcher matcher = FORM.matcher(text == null ? "" : text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            return Optional.of(new Period(year, Frequency.HALF_YEAR, Integer.parseInt(matcher.group(2))));
        }
        if (matcher.group(3) != null) {
            return Optional.of(new Period(year, Frequency.QUARTER, Integer.parseInt(matcher.group(3))));
        }
        if (matcher.group(4) != null) {
            return Optional.of(new Period(year, Frequency.MONTH, Integer.parseInt(matcher.group(4))));
        }
        return Optional.of(new Period(year, Frequency.YEAR, 1));
    }

    /** Months of the year that have passed at its end, 1 to 12. */
    public int monthsPassed() {
        return ordinal * 12 / frequency.periodsInYear();
    }

    /** Its last day. */
    public LocalDate end() {
        return YearMonth.of(year, monthsPassed()).atEndOfMonth();
    }

    /** Its first day. */
    public LocalDate start() {
        return LocalDate.of(year, monthsPassed() - 12 / frequency.periodsInYear() + 1, 1);
    }

    /** Whether the year ends with it. */
    public boolean closesYear() {
        return monthsPassed() == 12;
    }

    /** The same period of the year before. */
    public Period yearBefore() {
        return new Period(year - 1, frequency, ordinal);
    }

    /** The period that ends where this one begins. */
    public Period before() {
        return ordinal == 1
                ? new Period(year - 1, frequency, frequency.periodsInYear())
                : new Period(year, frequency, ordinal - 1);
    }

    @Override
    public String toString() {
        return switch (frequency) {
            case YEAR -> Integer.toString(year);
            case HALF_YEAR -> year + "H" + ordinal;
            case QUARTER -> year + "Q" + ordinal;
            case MONTH -> year + (ordinal < 10 ? "-0" : "-") + ordinal;
        };
    }
}
