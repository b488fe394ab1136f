package cn.tiaokuai.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * Nobody waits for a unit's report any more: it was called off, or the round is closed. Said for rounds in which superiors wait for
 * those below ({@link ReportCalled#childrenFirst}); a unit that is called again gets a {@link ReportCalled} again.
 *
 * @param roundId the round, also the key of the record
 * @param unit code of the unit that had been called
 * @param caller code of the unit that had called
 * @param endedBy who called it off or closed the round
 * @param endedAt when
 */
public record ReportCallEnded(UUID roundId, String unit, String caller, Actor endedBy, Instant endedAt)
        implements Event {

    @Override
    public String subject() {
        return roundId.toString();
    }

    @Override
    public String topic() {
        return Topics.REPORT_EVENTS;
    }
}
