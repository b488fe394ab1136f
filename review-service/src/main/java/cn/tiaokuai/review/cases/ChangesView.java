package cn.tiaokuai.review.cases;

import java.util.List;
import java.util.UUID;

/**
 * What changed since somebody agreed.
 *
 * @param since the text that they agreed to last; null where they never did
 * @param now the text of this case
 * @param changed identities of sections that read otherwise now
 * @param added identities of sections that were not there
 * @param removed identities of sections that are not there any more
 * @param difference where the difference is to be had, for people to read; null where nothing changed or nobody agreed
 */
public record ChangesView(
        UUID caseId,
        Text since,
        Text now,
        List<String> changed,
        List<String> added,
        List<String> removed,
        String difference) {

    /** A text that was submitted. */
    public record Text(int submission, int revision, String digest) {

        Text(CaseRow row) {
            this(row.submission, row.revision, row.digest);
        }
    }

    static ChangesView never(CaseRow now) {
        return new ChangesView(now.id, null, new Text(now), List.of(), List.of(), List.of(), null);
    }

    static ChangesView between(CaseRow then, CaseRow now) {
        // Only reports have revisions that can be compared.
        String difference = then.digest.equals(now.digest) || now.subjectKind != ReviewedKind.REPORT
                ? null
                : "/api/reports/" + now.subjectId + "/differences?from=" + then.revision + "&to=" + now.revision;
        return new ChangesView(
                now.id,
                new Text(then),
                new Text(now),
                rewritten(then, now),
                missing(now, then),
                missing(then, now),
                difference);
    }

    /** Sections of both that do not read the same. */
    private static List<String> rewritten(CaseRow then, CaseRow now) {
        return now.sections.keySet().stream()
                .filter(id ->
                        then.sections.containsKey(id) && !now.sections.get(id).equals(then.sections.get(id)))
                .sorted()
                .toList();
    }

    /** Sections that only the first has. */
    private static List<String> missing(CaseRow there, CaseRow here) {
        return there.sections.keySet().stream()
                .filter(id -> !here.sections.containsKey(id))
                .sorted()
                .toList();
    }
}
