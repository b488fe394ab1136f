package cn.tiaokuai.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * The lamp of a target has turned to red.
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
        Instant turnedAt)
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
