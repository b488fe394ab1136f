package cn.tiaokuai.report.comments;

import cn.tiaokuai.report.comments.model.Anchor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A comment with its replies.
 *
 * @param unit unit of whoever made it
 * @param revision the text that it was made on
 * @param anchor where its words are in the text that the caller sees
 * @param resolvedBy who settled it; null while it is open
 */
public record CommentView(
        UUID id,
        UUID reportId,
        String unit,
        int revision,
        Anchor anchor,
        String text,
        String createdBy,
        Instant createdAt,
        String resolvedBy,
        Instant resolvedAt,
        List<ReplyView> replies) {

    /** An answer. */
    public record ReplyView(UUID id, String unit, String text, String createdBy, Instant createdAt) {

        static ReplyView of(ReplyRow row) {
            return new ReplyView(row.id, row.authorUnit, row.text, row.createdBy, row.createdAt);
        }
    }

    static CommentView of(ThreadRow row, Anchor anchor, List<ReplyRow> replies) {
        return new CommentView(
                row.id,
                row.reportId,
                row.authorUnit,
                row.revision,
                anchor,
                row.text,
                row.createdBy,
                row.createdAt,
                row.resolvedBy,
                row.resolvedAt,
                replies.stream().map(ReplyView::of).toList());
    }
}
