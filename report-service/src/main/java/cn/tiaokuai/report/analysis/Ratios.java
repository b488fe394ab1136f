package cn.tiaokuai.report.analysis;

import cn.tiaokuai.report.analysis.Check.Kind;
import cn.tiaokuai.report.analysis.Check.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Checks of a percentage, its part and its whole, told in figures and in words. */
final class Ratios {

    private Ratios() {}

    /** That a percentage is what a part leaves of its whole. */
    static Check ofRest(Figure part, Figure whole, Figure rate) {
        return new Check(
                Kind.RATIO,
                "(%s - %s) / %s = %s%%"
                        .formatted(
                                Numbers.plain(whole.value()),
                                Numbers.plain(part.value()),
                                Numbers.plain(whole.value()),
                                Numbers.plain(rate.value())),
                rate.value(),
                rate.value(),
                true,
                Severity.ERROR,
                List.of(whole.span(), part.span(), rate.span()),
                Message.RATE_OF_REST_HOLDS.with(Numbers.written(whole), Numbers.written(part), Numbers.written(rate)));
    }

    /** That a percentage is one figure of it and another one together. */
    static Check ofBoth(Figure part, Figure other, Figure rate) {
        return new Check(
                Kind.RATIO,
                "%s / (%s + %s) = %s%%"
                        .formatted(
                                Numbers.plain(part.value()),
                                Numbers.plain(other.value()),
                                Numbers.plain(part.value()),
                                Numbers.plain(rate.value())),
                rate.value(),
                rate.value(),
                true,
                Severity.ERROR,
                List.of(other.span(), part.span(), rate.span()),
                Message.RATE_OF_BOTH_HOLDS.with(Numbers.written(part), Numbers.written(other), Numbers.written(rate)));
    }

    static Check ratio(Figure n, Figure d, Figure rate, boolean holds, Severity severity) {
        Kind kind = rate.kind() == Figure.Kind.COMPLETION ? Kind.COMPLETION : Kind.RATIO;
        return ratio(kind, n, d, rate, holds, severity);
    }

    static Check ratio(Kind kind, Figure n, Figure d, Figure rate, boolean holds, Severity severity) {
        BigDecimal computed = Numbers.worth(d).signum() == 0
                ? BigDecimal.ZERO
                : Interval.percent(Numbers.worth(n), Numbers.worth(d))
                        .setScale(Math.max(2, rate.value().scale()), RoundingMode.HALF_UP);
        return new Check(
                kind,
                "%s / %s = %s%%".formatted(Numbers.plain(n.value()), Numbers.plain(d.value()), Numbers.plain(computed)),
                computed,
                rate.value(),
                holds,
                severity,
                List.of(d.span(), n.span(), rate.span()),
                holds
                        ? Message.RATE_HOLDS.with(Numbers.written(n), Numbers.written(d), Numbers.written(rate))
                        : Message.RATE_FAILS.with(
                                Numbers.written(n),
                                Numbers.written(d),
                                Numbers.plain(computed),
                                Numbers.written(rate)));
    }
}
