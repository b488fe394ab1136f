package cn.tiaokuai.metrics.scorecards;

import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.metrics.indicators.Indicators;
import cn.tiaokuai.metrics.model.Period;
import cn.tiaokuai.metrics.model.Ratio;
import cn.tiaokuai.metrics.model.Values;
import cn.tiaokuai.metrics.observations.Observations;
import cn.tiaokuai.metrics.scorecards.CardDefinition.CardItem;
import cn.tiaokuai.metrics.scorecards.model.Fractions;
import cn.tiaokuai.metrics.scorecards.model.Measure;
import cn.tiaokuai.metrics.targets.TargetRow;
import cn.tiaokuai.metrics.targets.Targets;
import cn.tiaokuai.metrics.tasks.TaskRates;
import cn.tiaokuai.metrics.tasks.model.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What was measured of units, as the owner of a card may see it: confirmed values, and the tasks that it gave itself. */
@ApplicationScoped
class Inputs {

    private final Indicators indicators;
    private final Observations observations;
    private final Targets targets;
    private final TaskRates rates;

    Inputs(Indicators indicators, Observations observations, Targets targets, TaskRates rates) {
        this.indicators = indicators;
        this.observations = observations;
        this.targets = targets;
        this.rates = rates;
    }

    /**
     * What one item has of one unit.
     *
     * @param value as shown
     * @param basedOn in words
     */
    record Input(Measure measure, BigDecimal value, BigDecimal target, String basedOn) {

        static final Input NOTHING = new Input(Measure.MISSING, null, null, "没有已确认的数据");
    }

    /** Counts of the tasks that a unit gave others for a year, by the unit that has them. */
    Map<String, Tally> tallies(String owner, int year, LocalDate today) {
        return rates.byUnit(owner, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), today);
    }

    Input of(CardItem item, String unit, int year, Map<String, Tally> tallies) {
        return switch (item.source()) {
            case INDICATOR -> indicator(item.indicator(), unit, year);
            case TASKS_COMPLETED -> tasks(tallies.get(unit), true);
            case TASKS_ON_TIME -> tasks(tallies.get(unit), false);
        };
    }

    private Input indicator(String code, String unit, int year) {
        IndicatorRow indicator = indicators.require("indicator", code);
        Values values = observations.confirmed(unit, indicator, year);
        Optional<TargetRow> target = targets.of(unit, code, year);
        BigDecimal actual = values.together(indicator.accumulation).orElse(null);
        if (actual == null) {
            return new Input(Measure.MISSING, null, target.map(row -> row.value).orElse(null), Input.NOTHING.basedOn());
        }
        Period last = values.last().orElseThrow();
        Ratio completion = target.map(row -> row.attainment().completion(actual, last.monthsPassed()))
                .orElse(null);
        return new Input(
                new Measure(Fractions.of(actual), completion),
                indicator.shown(actual),
                target.map(row -> row.value).orElse(null),
                "截至" + last + "的" + values.all().size() + "期已确认数据");
    }

    private static Input tasks(Tally tally, boolean completed) {
        if (tally == null || tally.due() == 0) {
            return new Input(Measure.MISSING, null, null, "没有应办结的任务");
        }
        Ratio share = (completed ? tally.completedShare() : tally.onTimeShare()).orElseThrow();
        String basedOn = "应办结%d件，办结%d件，按期%d件".formatted(tally.due(), tally.completed(), tally.onTime());
        Ratio percent = new Ratio(share.part().scaleByPowerOfTen(2), share.whole());
        return new Input(new Measure(percent, share), share.percent(), null, basedOn);
    }
}
