package cn.tiaokuai.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The plan part of an approved report: each promise with an identity that stays for ever. And the problems that it admits.
 *
 * @param reportId the report, also the key of the record
 * @param unit code of the reporting unit
 * @param planYear year the promises are for
 * @param digest SHA-256 of the exact revision, lower-case hex
 * @param commitments in the order of the text
 * @param publishedAt when
 * @param problems of the part on problems, in their words; events from before there were any have none
 */
public record CommitmentsPublished(
        UUID reportId,
        String unit,
        int planYear,
        String digest,
        List<Commitment> commitments,
        Instant publishedAt,
        List<String> problems)
        implements Event {

    public CommitmentsPublished {
        commitments = List.copyOf(commitments);
        problems = problems == null ? List.of() : List.copyOf(problems);
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
