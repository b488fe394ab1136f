package cn.tiaokuai.report.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A reminder that a recipient got.
 *
 * @param byHand by a person of the caller, else by the clock
 * @param due the unit's last day, as it was then
 * @param days distance from it, negative before
 */
public record ReminderView(
        UUID id, String unit, boolean byHand, LocalDate due, int days, String message, String sentBy, Instant sentAt) {

    static ReminderView of(ReminderRow row) {
        return new ReminderView(row.id, row.unit, row.byHand, row.due, row.days, row.message, row.sentBy, row.sentAt);
    }
}
