package cn.tiaokuai.report.figures;

import cn.tiaokuai.report.figures.model.Contribution;
import cn.tiaokuai.report.figures.model.Contribution.Reported;
import java.math.BigDecimal;
import java.util.List;

/**
 * Where the value of a figure comes from.
 *
 * @param figure the bound figure
 * @param origin the unit whose value it is, with the units below that it is made of; null where the binding is not there
 */
public record ProvenanceView(FigureView figure, Origin origin) {

    /**
     * A unit's part in a value.
     *
     * @param reported its own value, with who confirmed it and when; null where none is known
     * @param coverage how many of the units below that were to report did
     * @param sum of the units directly below; null where values of units do not add up or none is known
     * @param difference the unit's own value less the sum
     */
    public record Origin(
            String unit,
            String name,
            Reported reported,
            Coverage coverage,
            BigDecimal sum,
            BigDecimal difference,
            List<Origin> below) {

        static Origin of(Contribution contribution) {
            Reported reported = contribution.reported();
            BigDecimal sum = contribution.sum();
            return new Origin(
                    contribution.unit(),
                    contribution.name(),
                    reported,
                    new Coverage(contribution.reportedBelow(), contribution.expected()),
                    sum,
                    sum == null || reported == null ? null : reported.value().subtract(sum),
                    contribution.below().stream().map(Origin::of).toList());
        }
    }

    /** Missing is not zero: how many units reported of those that were to. */
    public record Coverage(int reported, int expected) {}
}
