package cn.tiaokuai.review.statistics;

import java.math.BigDecimal;
import java.util.List;

/**
 * How long steps wait and are handled. A step that is still open counts with the time that it has been open so far: whoever leaves
 * things lying does not look quicker for it. One that was let go or ended counts until then, one that was handed over until then for
 * whoever gave it and from then on for whoever got it.
 *
 * @param groups at most 200, the slowest first
 */
public record TimesView(List<Group> groups) {

    public TimesView {
        groups = List.copyOf(groups);
    }

    /**
     * Steps of one unit, stage or person.
     *
     * @param key code of the unit, number of the stage or login name; null for steps that nobody has taken
     * @param steps how many were opened
     * @param unfinished how many of them are still open
     * @param overdue how many were or are past their due time
     * @param averageHours from opening to decision, or to now
     * @param medianHours the middle of them
     * @param slowestHours the longest
     */
    public record Group(
            String key,
            long steps,
            long unfinished,
            long overdue,
            BigDecimal averageHours,
            BigDecimal medianHours,
            BigDecimal slowestHours) {}
}
