package cn.tiaokuai.metrics.observations;

import cn.tiaokuai.metrics.model.Qualifier;
import cn.tiaokuai.metrics.model.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A value as answered.
 *
 * @param submissionId the submission with which it is under review; null for none, and for superiors
 * @param history every state it was in, newest first; absent in lists, empty for superiors
 * @param findings what is remarkable about it, for the own unit; absent otherwise
 */
record ObservationView(
        UUID id,
        String indicator,
        String indicatorName,
        String measureUnit,
        String unit,
        String period,
        BigDecimal value,
        Qualifier qualifier,
        Stage stage,
        String source,
        ObservationRow.Status status,
        String reportedBy,
        Instant reportedAt,
        String confirmedBy,
        Instant confirmedAt,
        long version,
        UUID submissionId,
        List<Change> history,
        List<Finding> findings) {

    /** One of its states. */
    record Change(
            long version,
            BigDecimal value,
            Qualifier qualifier,
            Stage stage,
            String source,
            ObservationRow.Status status,
            String reason,
            String changedBy,
            Instant changedAt) {

        static Change of(HistoryRow row) {
            return new Change(
                    row.version,
                    row.value,
                    row.qualifier,
                    row.stage,
                    row.source,
                    row.status,
                    row.reason,
                    row.changedBy,
                    row.changedAt);
        }
    }

    static ObservationView of(ObservationRow row, List<HistoryRow> history, List<Finding> findings) {
        return new ObservationView(
                row.id,
                row.indicator.code,
                row.indicator.name,
                row.indicator.measureUnit,
                row.unit,
                row.period,
                row.value,
                row.qualifier,
                row.stage,
                row.source,
                row.status,
                row.reportedBy,
                row.reportedAt,
                row.confirmedBy,
                row.confirmedAt,
                row.version,
                row.submissionId,
                history == null ? null : history.stream().map(Change::of).toList(),
                findings);
    }
}
