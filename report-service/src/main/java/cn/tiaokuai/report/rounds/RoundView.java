package cn.tiaokuai.report.rounds;

import cn.tiaokuai.report.Kind;
import cn.tiaokuai.report.rounds.model.Totals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A round.
 *
 * @param due last day for all that have no extension
 * @param childrenFirst whether no report is approved before those of the called units below are
 * @param closedAt since when it is closed; absent while it is open
 * @param totals where the recipients are, for the unit that called; absent in lists
 * @param own where the asking unit is, when it is called; absent in lists
 */
public record RoundView(
        UUID id,
        String unit,
        String title,
        Kind kind,
        int year,
        LocalDate due,
        List<String> requiredSections,
        UUID templateId,
        Integer templateVersion,
        Reminders reminders,
        boolean childrenFirst,
        Instant closedAt,
        Totals totals,
        PlaceView own) {

    static RoundView of(RoundRow row) {
        return of(row, null, null);
    }

    static RoundView of(RoundRow row, Totals totals, PlaceView own) {
        return new RoundView(
                row.id,
                row.unit,
                row.title,
                row.kind,
                row.year,
                row.due,
                row.requiredSections,
                row.templateId,
                row.templateVersion,
                new Reminders(row.remindBefore, row.remindAfter),
                row.childrenFirst,
                row.closedAt,
                totals,
                own);
    }
}
