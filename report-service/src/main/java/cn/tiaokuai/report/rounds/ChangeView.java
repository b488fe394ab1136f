package cn.tiaokuai.report.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What became of a round.
 *
 * @param recipient the unit that it is about; absent when it is about all
 * @param due the new due date, where it has one
 * @param by who did it
 */
public record ChangeView(
        UUID id, ChangeRow.What what, String recipient, LocalDate due, String reason, String by, Instant at) {

    static ChangeView of(ChangeRow row) {
        return new ChangeView(row.id, row.what, row.recipient, row.due, row.reason, row.by, row.at);
    }
}
