package cn.tiaokuai.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A correction has undone an achievement that had been announced.
 *
 * @param targetId the target, also the key of the record
 * @param indicator code of the indicator
 * @param indicatorName name of the indicator as shown
 * @param unit code of the reporting unit
 * @param year year of the target
 * @param value what was to be reached
 * @param actual what the corrected values give, null when none is left
 * @param measureUnit measure unit, as written in texts
 * @param reason why the value was corrected
 * @param revokedAt when
 */
public record TargetRevoked(
        UUID targetId,
        String indicator,
        String indicatorName,
        String unit,
        int year,
        BigDecimal value,
        BigDecimal actual,
        String measureUnit,
        String reason,
        Instant revokedAt)
        implements Event {

    @Override
    public String subject() {
        return targetId.toString();
    }

    @Override
    public String topic() {
        return Topics.METRIC_EVENTS;
    }
}
