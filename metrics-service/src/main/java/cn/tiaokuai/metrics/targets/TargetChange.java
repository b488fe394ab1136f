package cn.tiaokuai.metrics.targets;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.model.Nature;
import cn.tiaokuai.platform.problems.Violations;
import java.math.BigDecimal;
import java.util.List;

/** A target set anew, all of it, and why; see {@link Wanted}. */
public record TargetChange(
        BigDecimal baseline,
        BigDecimal value,
        BigDecimal valueTo,
        Nature nature,
        List<BigDecimal> plan,
        String reason) {

    TargetChange(Wanted wanted, String reason) {
        this(wanted.baseline(), wanted.value(), wanted.valueTo(), wanted.nature(), wanted.plan(), reason);
    }

    TargetChange checked(Limits limits) {
        Violations violations = new Violations();
        wanted().check(violations, limits);
        violations.text("reason", reason, limits.textLength());
        violations.stop();
        return this;
    }

    Wanted wanted() {
        return new Wanted(baseline, value, valueTo, nature, plan);
    }
}
