package cn.tiaokuai.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A case has been opened for a submission; its steps are known from now on.
 *
 * @param caseId the review case
 * @param reportId the report, also the key of the record
 * @param submission counts the submissions of this report from 1; answers to an older one are ignored
 * @param unit code of the reporting unit
 * @param digest SHA-256 of the exact revision, lower-case hex
 * @param steps in the order in which they are taken
 * @param openedAt when
 */
public record ReviewOpened(
        UUID caseId, UUID reportId, int submission, String unit, String digest, List<Step> steps, Instant openedAt)
        implements Event {

    public ReviewOpened {
        steps = List.copyOf(steps);
    }

    @Override
    public String subject() {
        return reportId.toString();
    }

    @Override
    public String topic() {
        return Topics.REVIEW_EVENTS;
    }
}
