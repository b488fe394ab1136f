package cn.tiaokuai.metrics.scorecards.model;

import cn.tiaokuai.metrics.model.Ratio;
import java.util.Optional;

/**
 * What was measured of a unit, exactly.
 *
 * @param value null while nothing is confirmed: missing is not zero
 * @param completion share of the target; null also where there is no target
 */
public record Measure(Ratio value, Ratio completion) {

    public static final Measure MISSING = new Measure(null, null);

    /** In the unit of the basis: completion in per cent. */
    Optional<Ratio> by(Basis basis) {
        return switch (basis) {
            case VALUE -> Optional.ofNullable(value);
            case COMPLETION -> Optional.ofNullable(completion).map(Fractions::hundredfold);
        };
    }
}
