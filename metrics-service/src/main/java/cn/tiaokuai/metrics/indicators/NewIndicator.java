package cn.tiaokuai.metrics.indicators;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.model.Accumulation;
import cn.tiaokuai.metrics.model.Aggregation;
import cn.tiaokuai.metrics.model.Direction;
import cn.tiaokuai.metrics.model.Frequency;
import cn.tiaokuai.platform.problems.Violations;

/**
 * An indicator to be added to the catalogue.
 *
 * @param code 2 to 40 capitals, digits and hyphens
 * @param definition 口径: what exactly is counted
 * @param decimals how many its figures are shown with
 */
public record NewIndicator(
        String code,
        String name,
        String definition,
        String measureUnit,
        Direction direction,
        Frequency frequency,
        Accumulation accumulation,
        Aggregation aggregation,
        Integer decimals) {

    NewIndicator checked(Limits limits) {
        Violations violations = new Violations();
        violations.unless(
                code != null && Indicators.CODE.matcher(code).matches(), "code", "须为 2 到 40 个大写字母、数字或连字符，不以连字符开头");
        violations.text("name", name, limits.nameLength());
        violations.lines("definition", definition, limits.textLength());
        violations.text("measureUnit", measureUnit, limits.measureUnitLength());
        violations.unless(direction != null, "direction", "须为下列之一：" + Violations.names(Direction.class));
        violations.unless(frequency != null, "frequency", "须为下列之一：" + Violations.names(Frequency.class));
        violations.unless(accumulation != null, "accumulation", "须为下列之一：" + Violations.names(Accumulation.class));
        violations.unless(aggregation != null, "aggregation", "须为下列之一：" + Violations.names(Aggregation.class));
        violations.unless(
                decimals != null && decimals >= 0 && decimals <= limits.decimals(),
                "decimals",
                "须在 0 到 " + limits.decimals() + " 之间");
        violations.stop();
        return this;
    }
}
