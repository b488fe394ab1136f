package cn.tiaokuai.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * A confirmed value is being corrected: what was confirmed counts no more, and nothing counts in its place until the corrected
 * value is confirmed in turn.
 *
 * @param observationId the observation, also the key of the record
 * @param indicator code of the indicator
 * @param unit code of the reporting unit
 * @param period 2026, 2026H1, 2026Q3 or 2026-09
 * @param reason why it is corrected, in words
 * @param reopenedAt when
 */
public record ObservationReopened(
        UUID observationId, String indicator, String unit, String period, String reason, Instant reopenedAt)
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
