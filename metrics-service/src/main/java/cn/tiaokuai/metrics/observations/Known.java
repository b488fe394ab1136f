package cn.tiaokuai.metrics.observations;

import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.metrics.model.Qualifier;
import cn.tiaokuai.metrics.model.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A value as it was known on a day.
 *
 * @param id of the observation
 * @param version the state that it was in
 * @param knownUntil when another state took its place; null when it is still the present one
 */
record Known(
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
        String reason,
        long version,
        Instant knownFrom,
        Instant knownUntil) {

    Known(HistoryRow row, IndicatorRow indicator) {
        this(
                row.observationId,
                row.indicator,
                indicator.name,
                indicator.measureUnit,
                row.unit,
                row.period,
                row.value,
                row.qualifier,
                row.stage,
                row.source,
                row.status,
                row.reason,
                row.version,
                row.changedAt,
                row.supersededAt);
    }
}
