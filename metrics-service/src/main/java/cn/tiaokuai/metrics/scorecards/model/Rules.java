package cn.tiaokuai.metrics.scorecards.model;

import cn.tiaokuai.metrics.model.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * How a scorecard scores.
 *
 * @param bonusCap most that bonuses add together
 * @param penaltyCap most that penalties take together
 */
public record Rules(List<Item> items, Missing missing, BigDecimal bonusCap, BigDecimal penaltyCap) {

    public Rules {
        items = List.copyOf(items);
    }

    /**
     * The score of a unit.
     *
     * @param measures one for each item
     */
    public Score score(List<Measure> measures, List<Adjustment> adjustments) {
        if (measures.size() != items.size()) {
            throw new IllegalArgumentException(measures.size() + " measures for " + items.size() + " items");
        }
        List<BigDecimal> points = new ArrayList<>();
        Ratio sum = Fractions.ZERO;
        BigDecimal present = BigDecimal.ZERO;
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            Ratio got = item.scoring()
                    .share(measures.get(i))
                    .map(share -> Fractions.times(share, Fractions.of(item.weight())))
                    .orElse(null);
            points.add(got == null ? null : Fractions.shown(got));
            if (got != null) {
                sum = Fractions.plus(sum, got);
                present = present.add(item.weight());
            }
        }
        Ratio measured = raised(sum, present);
        BigDecimal bonus = sum(adjustments, true).min(bonusCap);
        BigDecimal penalty = sum(adjustments, false).min(penaltyCap);
        Ratio total = Fractions.plus(measured, Fractions.of(bonus.subtract(penalty)));
        return new Score(
                points,
                Fractions.shown(measured),
                bonus,
                penalty,
                Fractions.shown(total.compareTo(Fractions.ZERO) < 0 ? Fractions.ZERO : total),
                adjustments.stream().anyMatch(Adjustment.Veto.class::isInstance));
    }

    private Ratio raised(Ratio sum, BigDecimal present) {
        return switch (missing) {
            case ZERO -> sum;
            case EXCLUDED -> {
                BigDecimal all = items.stream().map(Item::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
                yield present.signum() == 0 ? Fractions.ZERO : Fractions.times(sum, new Ratio(all, present));
            }
        };
    }

    private static BigDecimal sum(List<Adjustment> adjustments, boolean bonus) {
        return adjustments.stream()
                .map(adjustment -> switch (adjustment) {
                    case Adjustment.Bonus given -> bonus ? given.points() : BigDecimal.ZERO;
                    case Adjustment.Penalty taken -> bonus ? BigDecimal.ZERO : taken.points();
                    case Adjustment.Veto veto -> BigDecimal.ZERO;
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
