package cn.tiaokuai.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A unit has sent a report to review: exactly the revision that the digest names.
 *
 * @param reportId the report, also the key of the record
 * @param submission counts the submissions of this report from 1; answers to an older one are ignored
 * @param unit code of the reporting unit
 * @param title title of the report
 * @param kind kind of the report
 * @param year year reported on
 * @param revision number of the submitted revision
 * @param digest SHA-256 of the exact revision, lower-case hex
 * @param addressee 主送: code of the one superior that the report goes to
 * @param copies 抄送: codes of superiors that are informed
 * @param submittedBy who submitted
 * @param submittedAt when
 * @param overrules reasons against objections of the checks before submission; events from before there were any have none
 * @param sections digest of each section in the order of the text; events from before there were any have none
 * @param roundId round that it answers; null for none, and in events from before rounds were told
 */
public record ReportSubmitted(
        UUID reportId,
        int submission,
        String unit,
        String title,
        String kind,
        int year,
        int revision,
        String digest,
        String addressee,
        List<String> copies,
        Actor submittedBy,
        Instant submittedAt,
        List<Overrule> overrules,
        List<SectionDigest> sections,
        UUID roundId)
        implements Event {

    public ReportSubmitted {
        copies = List.copyOf(copies);
        overrules = overrules == null ? List.of() : List.copyOf(overrules);
        sections = sections == null ? List.of() : List.copyOf(sections);
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
