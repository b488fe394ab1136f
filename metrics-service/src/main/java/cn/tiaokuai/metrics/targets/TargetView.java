package cn.tiaokuai.metrics.targets;

import cn.tiaokuai.metrics.model.Lamp;
import cn.tiaokuai.metrics.model.Nature;
import cn.tiaokuai.metrics.model.Period;
import cn.tiaokuai.metrics.model.Values;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * A target and how it stands by the values that count for it: confirmed ones of the unit, or what those below it make together.
 *
 * @param setter code of the unit that has set it: the own one or a superior
 * @param plan planned value at the end of each month; null for a straight line
 * @param revision how often it was set; the earlier ones are in {@code /versions}
 * @param actual null while nothing counts, as are the two after it
 * @param completion per cent
 * @param expected per cent: completion that the planned value at the end of the last period that has a value has
 * @param period the last period that has a value
 */
public record TargetView(
        UUID id,
        String indicator,
        String indicatorName,
        String measureUnit,
        String unit,
        String setter,
        int year,
        BigDecimal baseline,
        BigDecimal value,
        BigDecimal valueTo,
        Nature nature,
        List<BigDecimal> plan,
        int revision,
        UUID commitmentId,
        TargetRow.State state,
        BigDecimal actual,
        BigDecimal completion,
        BigDecimal expected,
        Lamp lamp,
        String period,
        long version) {

    /** With what the values make of it. */
    public static TargetView of(TargetRow row, Values values) {
        BigDecimal actual = values.together(row.indicator.accumulation).orElse(null);
        Period last = values.last().orElse(null);
        return new TargetView(
                row.id,
                row.indicator.code,
                row.indicator.name,
                row.indicator.measureUnit,
                row.unit,
                row.setter,
                row.year,
                row.baseline,
                row.value,
                row.valueTo,
                row.nature,
                row.plan == null ? null : List.of(row.plan),
                row.revision,
                row.commitmentId,
                row.state,
                actual == null ? null : row.indicator.shown(actual),
                actual == null
                        ? null
                        : row.attainment()
                                .completion(actual, last.monthsPassed())
                                .percent(),
                last == null
                        ? null
                        : row.attainment().expected(last.monthsPassed()).percent(),
                row.lamp,
                last == null ? null : last.toString(),
                row.version);
    }
}
