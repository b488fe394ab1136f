package cn.tiaokuai.review.cases;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.contracts.Overrule;
import cn.tiaokuai.contracts.ReportSubmitted;
import cn.tiaokuai.contracts.SectionDigest;
import cn.tiaokuai.contracts.SubjectSubmitted;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.review.cases.model.Subject;
import cn.tiaokuai.review.routes.model.Facts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What has come to be reviewed, be it a report or something else.
 *
 * @param number counts its submissions from 1
 * @param kind kind of it, by which a route is found
 * @param shownAt path of the API where it is shown
 * @param sections digest of each section by its identity
 * @param round that it answers, null for none
 * @param facts fields that it brings along for conditions
 */
record Submission(
        ReviewedKind what,
        UUID id,
        int number,
        String unit,
        String title,
        String kind,
        int year,
        int revision,
        String digest,
        String addressee,
        String shownAt,
        List<Overrule> overrules,
        Map<String, String> sections,
        UUID round,
        Map<String, String> facts,
        Actor by,
        Instant at) {

    static Submission of(ReportSubmitted event) {
        return new Submission(
                ReviewedKind.REPORT,
                event.reportId(),
                event.submission(),
                event.unit(),
                event.title(),
                event.kind(),
                event.year(),
                event.revision(),
                event.digest(),
                event.addressee(),
                "/api/reports/" + event.reportId(),
                event.overrules(),
                digests(event.sections()),
                event.roundId(),
                Map.of(),
                event.submittedBy(),
                event.submittedAt());
    }

    static Submission of(SubjectSubmitted event) {
        return new Submission(
                ReviewedKind.of(event.subjectKind()),
                event.subjectId(),
                event.submission(),
                event.unit(),
                event.title(),
                event.kind(),
                event.year(),
                event.revision(),
                event.digest(),
                event.addressee(),
                event.shownAt(),
                List.of(),
                digests(event.sections()),
                null,
                event.facts(),
                event.submittedBy(),
                event.submittedAt());
    }

    Subject subject() {
        return new Subject(id, number, unit, digest, by.username(), sections);
    }

    /** What conditions can ask about it. */
    Facts facts(Unit from) {
        return Facts.of(kind, year, from.kind(), from.line(), !overrules.isEmpty(), facts);
    }

    private static Map<String, String> digests(List<SectionDigest> sections) {
        return sections.stream()
                .collect(Collectors.toMap(s -> s.id().toString(), SectionDigest::digest, (first, _) -> first));
    }
}
