package cn.tiaokuai.metrics.observations;

import cn.tiaokuai.metrics.model.Qualifier;
import cn.tiaokuai.metrics.model.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A confirmed value that a figure is made of.
 *
 * @param observationId where its history is
 * @param indicator the figure's, or the part of it that this is a value of
 */
public record Input(
        UUID observationId,
        String unit,
        String indicator,
        String period,
        BigDecimal value,
        Qualifier qualifier,
        Stage stage,
        String source,
        String confirmedBy,
        Instant confirmedAt,
        long version) {

    Input(ObservationRow row) {
        this(
                row.id,
                row.unit,
                row.indicator.code,
                row.period,
                row.value,
                row.qualifier,
                row.stage,
                row.source,
                row.confirmedBy,
                row.confirmedAt,
                row.version);
    }
}
