package cn.tiaokuai.metrics.submissions;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.contracts.SubjectKind;
import cn.tiaokuai.metrics.observations.Holding.Held;
import cn.tiaokuai.metrics.targets.Dividing.Division;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A submission as answered.
 *
 * @param number counts its submissions from 1
 * @param digest SHA-256 of exactly what was submitted, that decisions are about
 * @param decidedBy who decided the last step, returned it or took it back; null while it is under review
 * @param reason why it was returned; else null
 * @param uncounted of an approved one, what does not count all the same and why: by identity of the value or code of the unit
 * @param observations the values as submitted; null in lists and for a decomposition
 * @param decomposition the parts as submitted; null in lists and for values
 */
record SubmissionView(
        UUID id,
        String unit,
        SubjectKind kind,
        String title,
        int year,
        String addressee,
        int number,
        String digest,
        SubmissionState state,
        Actor submittedBy,
        Instant submittedAt,
        Actor decidedBy,
        Instant decidedAt,
        String reason,
        Map<String, String> uncounted,
        long version,
        List<Held> observations,
        Division decomposition) {

    /** Without what was submitted, for lists. */
    SubmissionView(SubmissionRow row) {
        this(row, new SubmittedContent(null, null));
    }

    SubmissionView(SubmissionRow row, SubmittedContent content) {
        this(
                row.id,
                row.unit,
                row.kind,
                row.title,
                row.year,
                row.addressee,
                row.number,
                row.digest,
                row.state,
                new Actor(row.submittedBy, row.submittedByName),
                row.submittedAt,
                row.decidedBy == null ? null : new Actor(row.decidedBy, row.decidedByName),
                row.decidedAt,
                row.reason,
                row.uncounted,
                row.version,
                content.observations(),
                content.decomposition());
    }
}
