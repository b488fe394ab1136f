package cn.tiaokuai.report.rounds.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * A round in figures; who has delivered nothing counts like everybody else.
 *
 * @param recipients all that are called
 * @param byState how many are where
 * @param deliveredInTime delivered by their due date
 * @param deliveredLate delivered after it
 * @param missing delivered nothing, and the due date has passed
 * @param late deliveredLate and missing together
 * @param neverSubmitted delivered nothing, whether due or not
 */
public record Totals(
        int recipients,
        Map<Standing, Integer> byState,
        int deliveredInTime,
        int deliveredLate,
        int missing,
        int late,
        int neverSubmitted) {

    public static Totals of(Collection<Progress> all, LocalDate day) {
        Map<Standing, Integer> byState = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            byState.put(standing, 0);
        }
        all.forEach(progress -> byState.merge(progress.on(day), 1, Integer::sum));
        int never = (int) all.stream().filter(Progress::isAwaited).count();
        int late = (int) all.stream().filter(p -> p.daysLate(day) > 0).count();
        int missing = (int)
                all.stream().filter(p -> p.isAwaited() && p.daysLate(day) > 0).count();
        int deliveredLate = late - missing;
        return new Totals(all.size(), byState, all.size() - never - deliveredLate, deliveredLate, missing, late, never);
    }
}
