package cn.tiaokuai.metrics.scorecards;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.scorecards.model.Adjustment;
import cn.tiaokuai.metrics.scorecards.model.Basis;
import cn.tiaokuai.metrics.scorecards.model.Item;
import cn.tiaokuai.metrics.scorecards.model.Missing;
import cn.tiaokuai.metrics.scorecards.model.Rules;
import cn.tiaokuai.metrics.scorecards.model.Scoring;
import java.math.BigDecimal;
import java.util.List;

/**
 * A scorecard as it is written.
 *
 * @param title what it is called
 * @param year whose values and tasks are scored
 * @param units codes of the units that are scored
 * @param items what is scored; weights make 100 together
 * @param missing what becomes of an item for which a unit has nothing to be measured
 * @param bonusCap most that bonuses add together; nothing where it is missing
 * @param penaltyCap most that penalties take together; nothing where it is missing
 * @param adjustments bonuses, penalties and vetoes; may be missing
 */
public record CardDefinition(
        String title,
        Integer year,
        List<String> units,
        List<CardItem> items,
        Missing missing,
        BigDecimal bonusCap,
        BigDecimal penaltyCap,
        List<CardAdjustment> adjustments) {

    /** Where the figures of an item come from. */
    public enum Source {
        INDICATOR,
        TASKS_COMPLETED,
        TASKS_ON_TIME
    }

    /** 比例法, 功效系数法, 分档法. */
    public enum Method {
        PROPORTION,
        EFFICACY,
        BANDS
    }

    /** 加分, 扣分, 一票否决. */
    public enum Kind {
        BONUS,
        PENALTY,
        VETO
    }

    /**
     * One thing that is scored.
     *
     * @param indicator code, for the source INDICATOR only
     * @param basis what bands and efficacy look at; the value where it is missing
     * @param cap of a proportion, 1 where it is missing
     * @param bad of efficacy
     * @param good of efficacy
     * @param bands of the method BANDS
     */
    public record CardItem(
            String name,
            BigDecimal weight,
            Source source,
            String indicator,
            Method method,
            Basis basis,
            BigDecimal cap,
            BigDecimal bad,
            BigDecimal good,
            List<CardBand> bands) {

        Item rule() {
            Basis looked = basis == null ? Basis.VALUE : basis;
            Scoring scoring =
                    switch (method) {
                        case PROPORTION -> new Scoring.Proportion(cap == null ? BigDecimal.ONE : cap);
                        case EFFICACY -> new Scoring.Efficacy(looked, bad, good);
                        case BANDS ->
                            new Scoring.Bands(
                                    looked,
                                    bands.stream()
                                            .map(band -> new Scoring.Band(band.from(), band.share()))
                                            .toList());
                    };
            return new Item(weight, scoring);
        }
    }

    /** A step: from a value on, a share of the weight. */
    public record CardBand(BigDecimal from, BigDecimal share) {}

    /**
     * What a person adds.
     *
     * @param points above zero; none of a veto
     */
    public record CardAdjustment(String unit, Kind kind, BigDecimal points, String reason) {

        Adjustment rule() {
            return switch (kind) {
                case BONUS -> new Adjustment.Bonus(points);
                case PENALTY -> new Adjustment.Penalty(points);
                case VETO -> new Adjustment.Veto();
            };
        }
    }

    CardDefinition checked(Limits limits, CardLimits own) {
        new CardChecks(limits, own).check(this);
        return this;
    }

    Rules rules() {
        return new Rules(
                items.stream().map(CardItem::rule).toList(),
                missing,
                bonusCap == null ? BigDecimal.ZERO : bonusCap,
                penaltyCap == null ? BigDecimal.ZERO : penaltyCap);
    }

    List<CardAdjustment> adjustmentsOrNone() {
        return adjustments == null ? List.of() : adjustments;
    }

    List<CardAdjustment> adjustmentsOf(String unit) {
        return adjustmentsOrNone().stream()
                .filter(adjustment -> adjustment.unit().equals(unit))
                .toList();
    }
}
