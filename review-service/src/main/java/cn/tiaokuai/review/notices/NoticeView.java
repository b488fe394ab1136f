package cn.tiaokuai.review.notices;

import java.time.Instant;
import java.util.UUID;

/**
 * A notice as its reader sees it.
 *
 * @param caseId the case that it is about
 * @param stepId the step, null for the whole case
 * @param title title of what is reviewed; null for administrators, who see no business data
 * @param due until when something is to be done; null for nothing, or without a deadline
 * @param readAt when the reader read it, null while unread
 */
public record NoticeView(
        UUID id,
        NoticeKind kind,
        UUID caseId,
        UUID stepId,
        String title,
        String text,
        Instant due,
        Instant at,
        Instant readAt) {

    NoticeView(NoticeRow row, Instant readAt) {
        this(row.id, row.kind, row.caseId, row.stepId, row.title, row.text, row.due, row.at, readAt);
    }
}
