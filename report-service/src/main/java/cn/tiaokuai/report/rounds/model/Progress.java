package cn.tiaokuai.report.rounds.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How far a called unit is, and what that means on a day.
 *
 * @param reportState state of its report, MISSING before one is begun
 * @param delivered day of the first submission that was not taken back; null while there is none. A return leaves it alone
 * @param due last day, with an extension where one was granted
 */
public record Progress(String reportState, LocalDate delivered, LocalDate due) {

    public Standing on(LocalDate day) {
        return switch (reportState) {
            case "APPROVED", "ISSUED" -> Standing.APPROVED;
            case "SUBMITTED" -> Standing.SUBMITTED;
            case "RETURNED" -> Standing.RETURNED;
            case "DRAFT" -> missed(day) ? Standing.LATE : Standing.DRAFTING;
            case "MISSING" -> missed(day) ? Standing.LATE : Standing.NOT_STARTED;
            default -> throw new IllegalArgumentException("no state of a report: " + reportState);
        };
    }

    /** Calendar days after the due date: of the delivery, or of the given day while there is none; 0 in time. */
    public int daysLate(LocalDate day) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(due, delivered == null ? day : delivered));
    }

    /** Whether nothing has been delivered yet: such a unit is reminded, may ask for more time, may be removed. */
    public boolean isAwaited() {
        return delivered == null;
    }

    private boolean missed(LocalDate day) {
        return delivered == null && day.isAfter(due);
    }
}
