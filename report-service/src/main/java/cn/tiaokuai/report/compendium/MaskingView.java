package cn.tiaokuai.report.compendium;

import java.time.Instant;
import java.util.UUID;

/**
 * A masking as reviewers see it.
 *
 * @param start offset in the chapter's text, in UTF-16 units
 * @param context the words with some around them
 * @param why it is proposed
 * @param reason why it was rejected or added
 * @param etag to be sent as If-Match with a decision
 */
public record MaskingView(
        UUID id,
        int chapter,
        Masking.Kind kind,
        int start,
        int end,
        String original,
        String context,
        String replacement,
        String why,
        MaskingRow.State state,
        String reason,
        String decidedBy,
        Instant decidedAt,
        String etag) {

    static MaskingView of(MaskingRow row) {
        return new MaskingView(
                row.id,
                row.chapter,
                row.kind,
                row.start,
                row.end,
                row.original,
                row.context,
                row.replacement,
                row.why,
                row.state,
                row.reason,
                row.decidedBy,
                row.decidedAt,
                "\"v" + row.version + "\"");
    }
}
