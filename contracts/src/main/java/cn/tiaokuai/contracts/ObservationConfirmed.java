package cn.tiaokuai.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A value of an indicator has been confirmed and may be used by superiors.
 *
 * @param observationId the observation, also the key of the record
 * @param indicator code of the indicator
 * @param unit code of the reporting unit
 * @param period 2026, 2026H1, 2026Q3 or 2026-09
 * @param value in the measure unit of the indicator
 * @param qualifier ABOUT, MORE_THAN, LESS_THAN, AT_LEAST or AT_MOST; null when exact
 * @param measureUnit measure unit, as written in texts
 * @param confirmedBy who confirmed
 * @param confirmedAt when
 */
public record ObservationConfirmed(
        UUID observationId,
        String indicator,
        String unit,
        String period,
        BigDecimal value,
        String qualifier,
        String measureUnit,
        Actor confirmedBy,
        Instant confirmedAt)
        implements Event {

    @Override
    public String subject() {
        return observationId.toString();
    }

    @Override
    public String topic() {
        return Topics.METRIC_EVENTS;
    }
}
