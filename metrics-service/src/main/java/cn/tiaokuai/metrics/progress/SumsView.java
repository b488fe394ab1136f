package cn.tiaokuai.metrics.progress;

import cn.tiaokuai.metrics.model.Hierarchy;
import cn.tiaokuai.metrics.model.Succession;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What the units below one make together, period by period; periods that say nothing are left out.
 *
 * @param basis as reported then, or restated for the units of today
 * @param transfers who went on in whom, in the order of days; those that a restated series goes by, none for a reported one
 */
public record SumsView(
        String indicator,
        String unit,
        Hierarchy hierarchy,
        SeriesBasis basis,
        List<Sum> points,
        List<Continuation> transfers) {

    /**
     * Of one period.
     *
     * @param units how many units have reported what it is made of
     */
    public record Sum(String period, BigDecimal value, int units) {}

    /** Of one unit, as much as has gone on in another from a day on. */
    public record Continuation(LocalDate day, String from, String to, BigDecimal weight) {

        Continuation(Succession succession) {
            this(succession.day(), succession.from(), succession.to(), succession.weight());
        }
    }
}
