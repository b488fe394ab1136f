package cn.tiaokuai.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What an approved report tells of indicators, for a person to take over as values; of a report that tells nothing, nothing. What the
 * same report proposed before counts no more.
 *
 * @param reportId the report, also the key of the record
 * @param unit code of the reporting unit
 * @param title of the report, as it was approved
 * @param digest SHA-256 of the exact revision, lower-case hex
 * @param proposals in the order of the text
 * @param publishedAt when
 */
public record ObservationsProposed(
        UUID reportId,
        String unit,
        String title,
        String digest,
        List<ProposedObservation> proposals,
        Instant publishedAt)
        implements Event {

    public ObservationsProposed {
        proposals = List.copyOf(proposals);
    }

    @Override
    public String subject() {
        return reportId.toString();
    }

    @Override
    public String topic() {
        return Topics.REPORT_EVENTS;
    }
}
