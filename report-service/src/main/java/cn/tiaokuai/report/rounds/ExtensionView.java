package cn.tiaokuai.report.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A wish for more time and what was said to it.
 *
 * @param grantedUntil last day, when it was granted
 * @param answer why it was granted or refused
 */
public record ExtensionView(
        UUID id,
        UUID roundId,
        String unit,
        LocalDate askedUntil,
        String reason,
        String askedBy,
        Instant askedAt,
        ExtensionRow.State state,
        LocalDate grantedUntil,
        String answer,
        String decidedBy,
        Instant decidedAt) {

    static ExtensionView of(ExtensionRow row) {
        return new ExtensionView(
                row.id,
                row.roundId,
                row.unit,
                row.askedUntil,
                row.reason,
                row.askedBy,
                row.askedAt,
                row.state,
                row.grantedUntil,
                row.answer,
                row.decidedBy,
                row.decidedAt);
    }
}
