package cn.tiaokuai.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * The lamp of a target has turned, and the target is at risk (yellow or red) or no longer.
 *
 * @param targetId the target, also the key of the record
 * @param indicator code of the indicator
 * @param indicatorName name of the indicator as shown
 * @param unit code of the reporting unit
 * @param year year of the target
 * @param completion completion in per cent, one decimal
 * @param expected expected progress in per cent, one decimal
 * @param lamp GREEN, BLUE, YELLOW or RED
 * @param period the period whose value decided
 * @param turnedAt when
 * @param before the lamp that was told last, UNKNOWN for none; this and all below may be absent in events of before they were told
 * @param target value to be reached, in the measure unit of the indicator
 * @param actual what is reached by the confirmed values
 * @param measureUnit measure unit, as written in texts
 */
public record TargetAtRisk(
        UUID targetId,
        String indicator,
        String indicatorName,
        String unit,
        int year,
        BigDecimal completion,
        BigDecimal expected,
        String lamp,
        String period,
        Instant turnedAt,
        String before,
        BigDecimal target,
        BigDecimal actual,
        String measureUnit)
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
