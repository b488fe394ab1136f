package cn.tiaokuai.review.cases;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.contracts.Decision;
import cn.tiaokuai.review.routes.model.Act;
import cn.tiaokuai.review.routes.model.WhenOverdue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A decision as answered.
 *
 * @param unit code of the unit that decided
 * @param digest of the text that was decided about
 * @param continuesAt for a return: stage that goes on after it, from 1
 * @param returnedTo for a return to an earlier stage: that stage, from 1; null for the drafter
 * @param sections sections that were signed for; empty for the whole text
 * @param comments remarks on sections, figures and words
 * @param onBehalfOf login name of who had delegated it; null where nobody had
 * @param title DELEGATE or SUPERIOR, where whoever decided stood in for whom the route asks; null where it asked them
 * @param inPlaceOf for a title: login name of the delegator, or code of the unit below
 * @param clientAddress from where it was sent
 * @param keyId SHA-256 of the public key of the signature
 * @param signature over all of the decision, Base64; null for decisions from before there were signatures
 */
public record DecisionView(
        UUID id,
        UUID caseId,
        UUID stepId,
        int ordinal,
        String unit,
        String role,
        Decision decision,
        String digest,
        String reason,
        Integer continuesAt,
        Integer returnedTo,
        Act act,
        List<String> sections,
        List<Anchor> comments,
        Actor decidedBy,
        String onBehalfOf,
        WhenOverdue title,
        String inPlaceOf,
        String clientAddress,
        String keyId,
        String signature,
        Instant decidedAt) {

    DecisionView(DecisionRow row) {
        this(
                row.id,
                row.caseId,
                row.stepId,
                row.ordinal,
                row.stepUnit,
                row.role,
                row.decision,
                row.digest,
                row.reason,
                row.continuesAt,
                row.returnedTo,
                row.act,
                List.of(row.sections),
                row.comments,
                new Actor(row.decidedBy, row.decidedByName),
                row.onBehalfOf,
                row.title,
                row.inPlaceOf,
                row.clientAddress,
                row.keyId,
                row.signature,
                row.decidedAt);
    }
}
