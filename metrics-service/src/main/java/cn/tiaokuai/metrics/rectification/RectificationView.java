package cn.tiaokuai.metrics.rectification;

import cn.tiaokuai.metrics.Evidence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An entry of the ledger as answered.
 *
 * @param raiser code of the unit that closes it
 * @param source who found it, in words; null for the unit itself
 * @param reportId the report that admits it, null for others
 * @param owner user name of the person who has to put it right
 * @param overdue not closed, and the deadline has passed
 * @param evidence what shows that it is put right
 * @param onTime closed by the deadline, null before
 * @param reopened how often it came back after it was closed
 */
public record RectificationView(
        UUID id,
        String unit,
        String raiser,
        String problem,
        String source,
        UUID reportId,
        String measures,
        String owner,
        LocalDate deadline,
        RectificationRow.State state,
        boolean overdue,
        List<Evidence> evidence,
        String submittedBy,
        String closedBy,
        Instant closedAt,
        Boolean onTime,
        int reopened,
        long version) {

    static RectificationView of(RectificationRow row, LocalDate today) {
        return new RectificationView(
                row.id,
                row.unit,
                row.raiser,
                row.problem,
                row.source,
                row.reportId,
                row.measures,
                row.owner,
                row.deadline,
                row.state,
                switch (row.state) {
                    case OPEN, SUBMITTED -> row.deadline.isBefore(today);
                    case PROPOSED, LAPSED, DISMISSED, CLOSED -> false;
                },
                row.evidence,
                row.submittedBy,
                row.closedBy,
                row.closedAt,
                row.onTime,
                row.reopened,
                row.version);
    }
}
