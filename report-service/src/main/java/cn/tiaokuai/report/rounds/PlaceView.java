package cn.tiaokuai.report.rounds;

import cn.tiaokuai.report.rounds.model.Progress;
import cn.tiaokuai.report.rounds.model.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * Where one called unit is.
 *
 * @param begun whether it has a report at all, which says more of one that is late
 * @param due its last day, with an extension where one was granted
 * @param extended whether one was
 * @param reportId its report, once it was submitted
 * @param submittedAt when it was last submitted, absent while it is not
 * @param delivered day of the first submission that was not taken back; lateness is judged by it
 * @param daysLate calendar days after the due date, of the delivery, or until now while there is none
 */
public record PlaceView(
        String unit,
        String name,
        Standing state,
        boolean begun,
        LocalDate due,
        boolean extended,
        UUID reportId,
        Instant submittedAt,
        LocalDate delivered,
        int daysLate) {

    static PlaceView of(RecipientRow row, RoundRow round, Map<String, String> names, Progress progress, LocalDate day) {
        return new PlaceView(
                row.unit,
                names.getOrDefault(row.unit, row.unit),
                progress.on(day),
                !progress.reportState().equals("MISSING"),
                progress.due(),
                progress.due().isAfter(round.due),
                row.reportId(round),
                row.submittedAt(round),
                progress.delivered(),
                progress.daysLate(day));
    }
}
