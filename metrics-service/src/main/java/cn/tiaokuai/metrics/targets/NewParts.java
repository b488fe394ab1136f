package cn.tiaokuai.metrics.targets;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.model.Nature;
import cn.tiaokuai.platform.problems.Violations;
import java.math.BigDecimal;
import java.util.List;

/** Targets for units below, set together: all of them or none. */
public record NewParts(List<NewPart> parts) {

    private static final int MOST = 200;

    /** The target of one unit; see {@link Wanted}. */
    public record NewPart(
            String unit,
            BigDecimal baseline,
            BigDecimal value,
            BigDecimal valueTo,
            Nature nature,
            List<BigDecimal> plan) {

        public Wanted wanted() {
            return new Wanted(baseline, value, valueTo, nature, plan);
        }
    }

    NewParts checked(Limits limits) {
        Violations violations = new Violations();
        check(violations, limits);
        violations.stop();
        return this;
    }

    /** Notes what makes no decomposition. */
    public void check(Violations violations, Limits limits) {
        if (violations.present("parts", parts)) {
            boolean whole =
                    !parts.isEmpty() && parts.size() <= MOST && parts.stream().noneMatch(part -> part == null);
            violations.unless(whole, "parts", "须有 1 到 " + MOST + " 个");
            if (whole) {
                for (NewPart part : parts) {
                    limits.unit(violations, "parts.unit", part.unit());
                    part.wanted().check(violations, limits);
                }
            }
        }
    }
}
