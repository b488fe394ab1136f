package cn.tiaokuai.review.decisions;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.review.cases.Anchor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A question as answered.
 *
 * @param ordinal stage of whoever asked
 * @param unit code of their unit
 * @param answer null while nobody has answered
 */
public record QuestionView(
        UUID id,
        UUID caseId,
        UUID stepId,
        int ordinal,
        String unit,
        String text,
        List<Anchor> anchors,
        Actor askedBy,
        Instant askedAt,
        String answer,
        Actor answeredBy,
        Instant answeredAt) {

    QuestionView(QuestionRow row) {
        this(
                row.id,
                row.caseId,
                row.stepId,
                row.ordinal,
                row.stepUnit,
                row.text,
                row.anchors,
                new Actor(row.askedBy, row.askedByName),
                row.askedAt,
                row.answer,
                row.answeredBy == null ? null : new Actor(row.answeredBy, row.answeredByName),
                row.answeredAt);
    }
}
