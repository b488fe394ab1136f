package cn.tiaokuai.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Something else than a report has been sent to review: exactly what the digest names.
 *
 * @param subjectId what is reviewed, also the key of the record
 * @param subjectKind what it is
 * @param submission counts its submissions from 1; answers to an older one are ignored
 * @param unit code of the unit that submits
 * @param title title as lists show it
 * @param kind kind of it, by which a route is found
 * @param year year that it is about
 * @param revision number of what is submitted, as its owner counts
 * @param digest SHA-256 of exactly what is submitted, lower-case hex
 * @param addressee 主送: code of the one superior that it goes to
 * @param shownAt path of the API where it is shown
 * @param facts fields that conditions of a route can ask about
 * @param sections digests of its parts, for signatures that are for some of them
 * @param submittedBy who submitted
 * @param submittedAt when
 */
public record SubjectSubmitted(
        UUID subjectId,
        SubjectKind subjectKind,
        int submission,
        String unit,
        String title,
        String kind,
        int year,
        int revision,
        String digest,
        String addressee,
        String shownAt,
        Map<String, String> facts,
        List<SectionDigest> sections,
        Actor submittedBy,
        Instant submittedAt)
        implements Event {

    public SubjectSubmitted {
        facts = facts == null ? Map.of() : Map.copyOf(facts);
        sections = sections == null ? List.of() : List.copyOf(sections);
    }

    @Override
    public String subject() {
        return subjectId.toString();
    }

    @Override
    public String topic() {
        return Topics.METRIC_EVENTS;
    }
}
