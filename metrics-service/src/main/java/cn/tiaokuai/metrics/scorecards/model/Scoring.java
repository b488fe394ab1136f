package cn.tiaokuai.metrics.scorecards.model;

import cn.tiaokuai.metrics.model.Ratio;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How what was measured becomes a share of an item's weight. */
public sealed interface Scoring {

    /** The share of the weight; none where what it needs is missing. */
    Optional<Ratio> share(Measure measure);

    /**
     * 比例法: the completion, up to a cap, and never below nothing.
     *
     * @param cap 1 for no more than the weight
     */
    record Proportion(BigDecimal cap) implements Scoring {

        public Proportion {
            if (cap.signum() <= 0) {
                throw new IllegalArgumentException("cap " + cap);
            }
        }

        @Override
        public Optional<Ratio> share(Measure measure) {
            return Optional.ofNullable(measure.completion())
                    .map(completion -> Fractions.clamp(completion, Fractions.ZERO, Fractions.of(cap)));
        }
    }

    /**
     * 功效系数法: 60 per cent at the value that is not to be allowed, 100 at the one that satisfies, a straight line between, and
     * nothing beyond either.
     *
     * @param bad value of 60 per cent; above the good one where lower values are better
     * @param good value of 100 per cent
     */
    record Efficacy(Basis basis, BigDecimal bad, BigDecimal good) implements Scoring {

        private static final Ratio FOOT = new Ratio(BigDecimal.valueOf(60), BigDecimal.valueOf(100));
        private static final Ratio WAY = new Ratio(BigDecimal.valueOf(40), BigDecimal.valueOf(100));

        public Efficacy {
            if (bad.compareTo(good) == 0) {
                throw new IllegalArgumentException("bad and good are both " + bad);
            }
        }

        @Override
        public Optional<Ratio> share(Measure measure) {
            return measure.by(basis).map(x -> {
                Ratio way = Fractions.over(x.minus(Fractions.of(bad)), Fractions.of(good.subtract(bad)));
                Ratio within = Fractions.clamp(way, Fractions.ZERO, Fractions.ONE);
                return Fractions.plus(FOOT, Fractions.times(WAY, within));
            });
        }
    }

    /** 分档法: the share of the highest step that is reached; nothing below the lowest, so that there are no gaps. */
    record Bands(Basis basis, List<Band> bands) implements Scoring {

        public Bands {
            bands = bands.stream()
                    .sorted(Comparator.comparing(Band::from).reversed())
                    .toList();
            if (bands.stream()
                            .map(band -> band.from().stripTrailingZeros())
                            .distinct()
                            .count()
                    < bands.size()) {
                throw new IllegalArgumentException("two bands begin at the same value");
            }
        }

        @Override
        public Optional<Ratio> share(Measure measure) {
            return measure.by(basis).map(x -> bands.stream()
                    .filter(band -> x.compareTo(Fractions.of(band.from())) >= 0)
                    .findFirst()
                    .map(band -> Fractions.of(band.share()))
                    .orElse(Fractions.ZERO));
        }
    }

    /**
     * A step.
     *
     * @param from least value that it holds for, up to the next step
     * @param share of the weight, 1 for all of it
     */
    record Band(BigDecimal from, BigDecimal share) {}
}
