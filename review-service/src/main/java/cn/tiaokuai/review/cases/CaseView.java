package cn.tiaokuai.review.cases;

import cn.tiaokuai.contracts.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A case as listed.
 *
 * @param reportId what is reviewed, whether it is a report or something else
 * @param shownAt path of the API where it is shown
 * @param unit code of the reporting unit
 * @param routeId version of the route that the case keeps, null for the built-in default
 * @param continuesAt for a return: step that goes on after resubmission, from 1
 */
public record CaseView(
        UUID id,
        UUID reportId,
        ReviewedKind subjectKind,
        String shownAt,
        int submission,
        String unit,
        String title,
        String kind,
        int year,
        int revision,
        String digest,
        String addressee,
        CaseStatus state,
        UUID routeId,
        Actor submittedBy,
        Instant submittedAt,
        Instant openedAt,
        Instant closedAt,
        Integer continuesAt,
        List<StepView> steps) {

    CaseView(CaseRow row, List<StepRow> steps) {
        this(
                row.id,
                row.subjectId,
                row.subjectKind,
                row.shownAt,
                row.submission,
                row.unitCode,
                row.title,
                row.kind,
                row.year,
                row.revision,
                row.digest,
                row.addressee,
                row.state,
                row.routeId,
                new Actor(row.submittedBy, row.submittedByName),
                row.submittedAt,
                row.openedAt,
                row.closedAt,
                row.continuesAt,
                steps.stream().map(StepView::new).toList());
    }
}
