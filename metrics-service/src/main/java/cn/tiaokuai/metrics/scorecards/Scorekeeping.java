package cn.tiaokuai.metrics.scorecards;

import cn.tiaokuai.metrics.model.Ranking;
import cn.tiaokuai.metrics.model.Ratio;
import cn.tiaokuai.metrics.scorecards.Calculation.ItemCalculation;
import cn.tiaokuai.metrics.scorecards.CardDefinition.CardAdjustment;
import cn.tiaokuai.metrics.scorecards.CardDefinition.CardItem;
import cn.tiaokuai.metrics.scorecards.Inputs.Input;
import cn.tiaokuai.metrics.scorecards.model.Rules;
import cn.tiaokuai.metrics.scorecards.model.Score;
import cn.tiaokuai.metrics.tasks.model.Tally;
import cn.tiaokuai.platform.days.OfficeDays;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Computes a card from what is confirmed now. */
@ApplicationScoped
class Scorekeeping {

    private final Inputs inputs;
    private final UnitDirectory directory;
    private final Clock clock;

    Scorekeeping(Inputs inputs, UnitDirectory directory, Clock clock) {
        this.inputs = inputs;
        this.directory = directory;
        this.clock = clock;
    }

    /** What one unit has and scores. */
    private record Scored(Unit unit, List<Input> inputs, Score score) {}

    /** Every unit of the card, in the order of ranks; those without a rank last. */
    List<Calculation> calculate(CardRow card) {
        CardDefinition definition = card.definition;
        Map<String, Tally> tallies = inputs.tallies(card.unit, definition.year(), OfficeDays.today(clock));
        Rules rules = definition.rules();
        List<Scored> all = directory.all(definition.units()).stream()
                .map(unit -> scored(unit, definition, rules, tallies))
                .toList();
        Map<String, BigDecimal> totals = new HashMap<>();
        all.forEach(one -> totals.put(one.unit().code(), one.score().ranked()));
        Map<String, Integer> ranks = Ranking.of(totals);
        return all.stream()
                .map(one -> calculation(one, ranks.get(one.unit().code()), definition))
                .sorted(Comparator.comparing(Calculation::rank, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Calculation::unit))
                .toList();
    }

    private Scored scored(Unit unit, CardDefinition definition, Rules rules, Map<String, Tally> tallies) {
        List<Input> found = definition.items().stream()
                .map(item -> inputs.of(item, unit.code(), definition.year(), tallies))
                .toList();
        Score score = rules.score(
                found.stream().map(Input::measure).toList(),
                definition.adjustmentsOf(unit.code()).stream()
                        .map(CardAdjustment::rule)
                        .toList());
        return new Scored(unit, found, score);
    }

    private static Calculation calculation(Scored one, Integer rank, CardDefinition definition) {
        List<ItemCalculation> items = new ArrayList<>();
        for (int i = 0; i < definition.items().size(); i++) {
            CardItem item = definition.items().get(i);
            Input input = one.inputs().get(i);
            Ratio completion = input.measure().completion();
            items.add(new ItemCalculation(
                    item.name(),
                    item.weight(),
                    input.value(),
                    input.target(),
                    completion == null ? null : completion.percent(),
                    input.basedOn(),
                    Formula.of(item),
                    one.score().points().get(i)));
        }
        Score score = one.score();
        return new Calculation(
                one.unit().code(),
                one.unit().name(),
                rank,
                score.total(),
                score.vetoed(),
                score.measured(),
                score.bonus(),
                score.penalty(),
                items,
                definition.adjustmentsOf(one.unit().code()));
    }
}
