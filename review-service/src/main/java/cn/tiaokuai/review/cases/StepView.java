package cn.tiaokuai.review.cases;

import cn.tiaokuai.review.routes.model.Act;
import cn.tiaokuai.review.routes.model.WhenOverdue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A step of a case as answered: one turn of one seat of a stage.
 *
 * @param ordinal the stage, from 1
 * @param seat within the stage, from 1
 * @param turn of the seat, from 1: it may be asked once more
 * @param unit code of the unit that is asked, null where the stage is left out
 * @param office the only office whose people may decide, null for any
 * @param person the only person who may decide, null for anybody with the role
 * @param added true where a reviewer added it
 * @param title under which whoever is asked stands in for whom the route asks, DELEGATE or SUPERIOR; null where it asks them
 * @param inPlaceOf for a title: login name of the delegator, or code of the unit below
 * @param signedSections sections that were signed for; empty for the whole text
 * @param carriedFrom for a carried step: the submission in which it was approved
 * @param carriedDigest for a carried step: digest of the text that was approved then
 */
public record StepView(
        UUID id,
        int ordinal,
        int seat,
        int turn,
        String unit,
        String role,
        String office,
        String person,
        Act act,
        boolean added,
        WhenOverdue title,
        String inPlaceOf,
        StepStatus state,
        Instant openedAt,
        Instant due,
        Instant decidedAt,
        List<String> signedSections,
        Integer carriedFrom,
        String carriedDigest) {

    StepView(StepRow row) {
        this(
                row.id,
                row.ordinal,
                row.seat,
                row.turn,
                row.stepUnit,
                row.role,
                row.office,
                row.person,
                row.act,
                row.addedBy != null,
                row.title,
                row.inPlaceOf(),
                row.state,
                row.openedAt,
                row.due,
                row.decidedAt,
                List.of(row.signedSections),
                row.carriedSubmission,
                row.carriedDigest);
    }
}
