package cn.tiaokuai.review.notices;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody is told.
 *
 * @param caseId the case that it is about
 * @param stepId the step, null for the whole case
 * @param title title of what is reviewed; null where whoever is told sees no business data
 * @param text what has happened, a sentence or two
 * @param due until when something is to be done; null for nothing, or without a deadline
 */
public record Notice(NoticeKind kind, UUID caseId, UUID stepId, String title, String text, Instant due) {}
