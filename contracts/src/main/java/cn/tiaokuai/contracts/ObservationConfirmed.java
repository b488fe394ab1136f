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
 * @param indicatorName name of the indicator as shown; this and all below may be absent in events of before they were told
 * @param decimals that the indicator is told with
 * @param accumulation FLOW, STOCK or CUMULATIVE: how its values of one year come together
 * @param aggregation SUM, RATIO, LAST, MAX, MIN or NONE: how its values of several units come together
 * @param source where the value was taken from, in words
 * @param reason why a value confirmed before was corrected; null for a first value
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
        Instant confirmedAt,
        String indicatorName,
        Integer decimals,
        String accumulation,
        String aggregation,
        String source,
        String reason)
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
