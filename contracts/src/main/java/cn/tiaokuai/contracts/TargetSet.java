package cn.tiaokuai.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A target holds for a unit from now on.
 *
 * @param targetId the target, also the key of the record
 * @param indicator code of the indicator
 * @param indicatorName name of the indicator as shown
 * @param unit code of the reporting unit
 * @param year year of the target
 * @param baseline value that it starts from, null when unknown
 * @param value what is to be reached
 * @param measureUnit measure unit, as written in texts
 * @param commitmentId the promise it was made from, null when set from above
 * @param setBy who set or accepted it
 * @param setAt when
 */
public record TargetSet(
        UUID targetId,
        String indicator,
        String indicatorName,
        String unit,
        int year,
        BigDecimal baseline,
        BigDecimal value,
        String measureUnit,
        UUID commitmentId,
        Actor setBy,
        Instant setAt)
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
