package cn.tiaokuai.metrics.scorecards.model;

import cn.tiaokuai.metrics.model.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Arithmetic of exact fractions: a score is rounded once, when it is shown. */
public final class Fractions {

    static final Ratio ONE = Ratio.ALL;
    static final Ratio ZERO = Ratio.NOTHING;

    private static final int SHOWN_DECIMALS = 2;

    private Fractions() {}

    public static Ratio of(BigDecimal number) {
        return new Ratio(number, BigDecimal.ONE);
    }

    public static Ratio plus(Ratio one, Ratio other) {
        if (one.whole().compareTo(other.whole()) == 0) {
            return new Ratio(one.part().add(other.part()), one.whole());
        }
        return new Ratio(
                one.part().multiply(other.whole()).add(other.part().multiply(one.whole())),
                one.whole().multiply(other.whole()));
    }

    static Ratio times(Ratio one, Ratio other) {
        return new Ratio(one.part().multiply(other.part()), one.whole().multiply(other.whole()));
    }

    static Ratio over(Ratio one, Ratio other) {
        return new Ratio(one.part().multiply(other.whole()), one.whole().multiply(other.part()));
    }

    static Ratio hundredfold(Ratio ratio) {
        return new Ratio(ratio.part().scaleByPowerOfTen(2), ratio.whole());
    }

    static Ratio clamp(Ratio ratio, Ratio least, Ratio most) {
        if (ratio.compareTo(least) < 0) {
            return least;
        }
        return ratio.compareTo(most) > 0 ? most : ratio;
    }

    /** As shown: two decimals, half up. */
    public static BigDecimal shown(Ratio ratio) {
        return ratio.part().divide(ratio.whole(), SHOWN_DECIMALS, RoundingMode.HALF_UP);
    }
}
