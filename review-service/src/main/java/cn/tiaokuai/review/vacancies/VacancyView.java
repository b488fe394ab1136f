package cn.tiaokuai.review.vacancies;

import java.time.Instant;
import java.util.UUID;

/**
 * A stage that nobody filled, as an administrator sees it: nothing of what is reviewed.
 *
 * @param unit code of the unit whose submission it was
 * @param route name of the route
 * @param ordinal the stage, null where no stage of the route could be asked
 */
public record VacancyView(
        UUID id,
        String unit,
        UUID caseId,
        String route,
        Integer ordinal,
        Vacancies.What what,
        String reason,
        Instant at) {

    VacancyView(VacancyRow row) {
        this(row.id, row.unitCode, row.caseId, row.routeName, row.ordinal, row.what, row.reason, row.at);
    }
}
