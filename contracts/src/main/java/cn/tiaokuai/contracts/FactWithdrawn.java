package cn.tiaokuai.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * What was told of a closed rectification or of an honour holds no more: the problem came back, the honour was a mistake.
 *
 * @param sourceId the rectification or the honour, also the key of the record
 * @param unit code of the unit that it is about
 * @param reason why, in words
 * @param withdrawnBy who says so
 * @param withdrawnAt when
 */
public record FactWithdrawn(UUID sourceId, String unit, String reason, Actor withdrawnBy, Instant withdrawnAt)
        implements Event {

    @Override
    public String subject() {
        return sourceId.toString();
    }

    @Override
    public String topic() {
        return Topics.METRIC_EVENTS;
    }
}
