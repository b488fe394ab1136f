package cn.tiaokuai.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who does not own a problem has verified that it is put right.
 *
 * @param rectificationId the entry of the ledger, also the key of the record
 * @param unit code of the unit that had the problem
 * @param problem what was wrong
 * @param source who found it, in words: an inspection, an audit; null when the unit itself did
 * @param measures what was done
 * @param onTime closed by the deadline
 * @param verifiedBy who verified
 * @param closedAt when
 */
public record RectificationClosed(
        UUID rectificationId,
        String unit,
        String problem,
        String source,
        String measures,
        boolean onTime,
        Actor verifiedBy,
        Instant closedAt)
        implements Event {

    @Override
    public String subject() {
        return rectificationId.toString();
    }

    @Override
    public String topic() {
        return Topics.METRIC_EVENTS;
    }
}
