package cn.tiaokuai.report.analysis;

import cn.tiaokuai.report.analysis.Check.Kind;
import cn.tiaokuai.report.analysis.Check.Severity;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A report knows nothing that comes after the day it was signed, and its dates lie near its year. */
final class DateChecks {

    private static final Pattern DATE = Pattern.compile("(?:(\\d{4})年)?(?:(1[0-2]|0?[1-9])月)(?:(\\d{1,2})日)?");
    private static final Pattern UP_TO_MONTH =
            Pattern.compile("(?:(\\d{4})年)?(?:1[0-2]|[1-9])[-—－–~～至]{1,2}(1[0-2]|[1-9])月份?");
    private static final Pattern EXPECTED = Pattern.compile("预计|计划|预期|力争|将|拟");
    private static final int FAR = 20;
    private static final int EARLIEST = 1900;
    private static final int LEAP_YEAR = 2024;

    private DateChecks() {}

    static List<Check> of(String text, List<Figure> figures, Imprint imprint) {
        List<Check> found = new ArrayList<>();
        LocalDate signed = imprint.signedOn() == null ? null : date(imprint.signedOn());
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            if (figure.kind() == Figure.Kind.DATE
                    && !(imprint.signature() != null && figure.span().overlaps(imprint.signature()))) {
                year(figure, imprint, found);
                if (isNoDay(figure, imprint)) {
                    found.add(check(
                            List.of(figure.span()),
                            figure.text(),
                            false,
                            Severity.ERROR,
                            Message.NO_SUCH_DAY.with(figure.text())));
                } else if (signed != null && !figure.plan()) {
                    signedAfter(figure, signed, imprint, found);
                }
            } else if (signed != null && !figure.plan() && figure.period() != null) {
                endsBefore(text, figure, signed, imprint, found);
            }
        }
        return found;
    }

    private static LocalDate date(String iso) {
        try {
            return LocalDate.parse(iso);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static void year(Figure figure, Imprint imprint, List<Check> found) {
        Matcher date = DATE.matcher(figure.text());
        if (imprint.reportYear() == null || !date.lookingAt() || date.group(1) == null) {
            return;
        }
        int year = Integer.parseInt(date.group(1));
        if (year > imprint.reportYear() + FAR || year < EARLIEST) {
            found.add(check(
                    List.of(figure.span()),
                    "%d <= %d".formatted(year, imprint.reportYear() + FAR),
                    false,
                    Severity.ERROR,
                    Message.YEAR_FAR.with(figure.text(), imprint.reportYear())));
        }
    }

    private static void signedAfter(Figure figure, LocalDate signed, Imprint imprint, List<Check> found) {
        Matcher date = DATE.matcher(figure.text());
        if (!date.matches() || date.group(3) == null || (date.group(1) == null && imprint.reportYear() == null)) {
            return;
        }
        int year = date.group(1) == null ? imprint.reportYear() : Integer.parseInt(date.group(1));
        LocalDate day = LocalDate.of(year, Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)));
        boolean holds = !day.isAfter(signed);
        found.add(check(
                List.of(figure.span(), imprint.signature()),
                day + " <= " + signed,
                holds,
                holds ? Severity.ERROR : Severity.HINT,
                holds
                        ? Message.DAY_BEFORE_SIGNATURE.with(figure.text())
                        : Message.DAY_AFTER_SIGNATURE.with(figure.text(), signed)));
    }

    /** A date that no calendar has; February has 29 days where the year is not told. */
    private static boolean isNoDay(Figure figure, Imprint imprint) {
        Matcher date = DATE.matcher(figure.text());
        if (!date.matches() || date.group(3) == null) {
            return false;
        }
        Integer told = date.group(1) == null ? imprint.reportYear() : Integer.valueOf(date.group(1));
        int day = Integer.parseInt(date.group(3));
        int month = Integer.parseInt(date.group(2));
        return day < 1
                || day > YearMonth.of(told == null ? LEAP_YEAR : told, month).lengthOfMonth();
    }

    /** A report is signed neither before the year it reports on nor on a day that does not exist. */
    static List<Finding> signature(Imprint imprint) {
        if (imprint.signedOn() == null || imprint.signature() == null) {
            return List.of();
        }
        LocalDate signed = date(imprint.signedOn());
        Message message = signed == null ? Message.SIGNED_NO_DAY : Message.SIGNED_EARLY;
        boolean isEarly = signed != null && imprint.reportYear() != null && signed.getYear() < imprint.reportYear();
        return signed == null || isEarly
                ? List.of(new Finding(
                        Finding.Kind.DATE,
                        imprint.signature().start(),
                        imprint.signature().end(),
                        message.with(imprint.signedOn(), imprint.reportYear())))
                : List.of();
    }

    /** Figures for a period that ends after the report was signed. */
    private static void endsBefore(String text, Figure figure, LocalDate signed, Imprint imprint, List<Check> found) {
        Matcher upTo = UP_TO_MONTH.matcher(figure.period());
        if (!upTo.matches() || figure.value() == null || imprint.reportYear() == null) {
            return;
        }
        int year = upTo.group(1) == null ? imprint.reportYear() : Integer.parseInt(upTo.group(1));
        LocalDate end = YearMonth.of(year, Integer.parseInt(upTo.group(2))).atEndOfMonth();
        String before = text.substring(Math.max(0, figure.start() - 40), figure.start());
        if (end.isAfter(signed) && !EXPECTED.matcher(before).find()) {
            found.add(check(
                    List.of(imprint.signature(), figure.span()),
                    end + " <= " + signed,
                    false,
                    Severity.HINT,
                    Message.PERIOD_AFTER_SIGNATURE.with(figure.period(), end, signed)));
        }
    }

    private static Check check(List<Span> spans, String expression, boolean holds, Severity severity, String message) {
        return new Check(Kind.RANGE, expression, null, null, holds, severity, spans, message);
    }
}
