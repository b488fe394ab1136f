package cn.tiaokuai.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * The unit has taken a submission of something else than a report back.
 *
 * @param subjectId what is reviewed, also the key of the record
 * @param submission counts its submissions from 1; answers to an older one are ignored
 * @param unit code of the unit that submits
 * @param withdrawnBy who withdrew
 * @param withdrawnAt when
 */
public record SubjectWithdrawn(UUID subjectId, int submission, String unit, Actor withdrawnBy, Instant withdrawnAt)
        implements Event {

    @Override
    public String subject() {
        return subjectId.toString();
    }

    @Override
    public String topic() {
        return Topics.METRIC_EVENTS;
    }
}
