package cn.tiaokuai.metrics.targets;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.model.Nature;
import cn.tiaokuai.platform.problems.Violations;
import java.math.BigDecimal;
import java.util.List;

/** A target to be set for the own unit or a unit below; see {@link Wanted}. */
public record NewTarget(
        String indicator,
        String unit,
        Integer year,
        BigDecimal baseline,
        BigDecimal value,
        BigDecimal valueTo,
        Nature nature,
        List<BigDecimal> plan) {

    NewTarget checked(Limits limits) {
        Violations violations = new Violations();
        violations.present("indicator", indicator);
        limits.unit(violations, "unit", unit);
        limits.year(violations, "year", year);
        wanted().check(violations, limits);
        violations.stop();
        return this;
    }

    Wanted wanted() {
        return new Wanted(baseline, value, valueTo, nature, plan);
    }
}
