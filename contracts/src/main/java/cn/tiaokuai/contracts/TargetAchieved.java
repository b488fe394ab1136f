package cn.tiaokuai.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A target has been reached by confirmed values; sent once until revoked.
 *
 * @param targetId the target, also the key of the record
 * @param indicator code of the indicator
 * @param indicatorName name of the indicator as shown
 * @param unit code of the reporting unit
 * @param year year of the target
 * @param value what was to be reached
 * @param actual what was reached
 * @param completion completion in per cent, one decimal
 * @param measureUnit measure unit, as written in texts
 * @param period the period whose value decided
 * @param commitmentId the promise behind the target
 * @param achievedAt when
 */
public record TargetAchieved(
        UUID targetId,
        String indicator,
        String indicatorName,
        String unit,
        int year,
        BigDecimal value,
        BigDecimal actual,
        BigDecimal completion,
        String measureUnit,
        String period,
        UUID commitmentId,
        Instant achievedAt)
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
