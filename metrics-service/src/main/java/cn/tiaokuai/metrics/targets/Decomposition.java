package cn.tiaokuai.metrics.targets;

import cn.tiaokuai.metrics.model.Hierarchy;
import cn.tiaokuai.metrics.model.Nature;
import cn.tiaokuai.platform.http.Page;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * 分解: a target beside those of the units directly below. They need not add up to it (层层加码 is allowed), but it is shown.
 *
 * @param sum of the targets below; null when the indicator's targets do not add up
 * @param difference sum less the target
 * @param setUnits how many of the units directly below have one
 * @param units how many there are that the indicator is for
 */
public record Decomposition(
        UUID targetId,
        String unit,
        BigDecimal value,
        Hierarchy hierarchy,
        BigDecimal sum,
        BigDecimal difference,
        int setUnits,
        int units,
        Page<Part> parts) {

    /** The part of one unit; null but for its code and name where none is set. */
    public record Part(
            String unit, String unitName, UUID targetId, BigDecimal value, BigDecimal valueTo, Nature nature) {

        static Part of(String unit, String name, TargetRow target) {
            return target == null
                    ? new Part(unit, name, null, null, null, null)
                    : new Part(unit, name, target.id, target.value, target.valueTo, target.nature);
        }
    }
}
