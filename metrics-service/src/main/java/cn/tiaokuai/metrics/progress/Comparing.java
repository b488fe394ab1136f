package cn.tiaokuai.metrics.progress;

import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.metrics.indicators.Subordinates;
import cn.tiaokuai.metrics.model.Hierarchy;
import cn.tiaokuai.metrics.model.Period;
import cn.tiaokuai.metrics.model.Ranking;
import cn.tiaokuai.metrics.model.Ratio;
import cn.tiaokuai.metrics.model.Thresholds;
import cn.tiaokuai.metrics.model.Values;
import cn.tiaokuai.metrics.observations.Input;
import cn.tiaokuai.metrics.observations.Measured;
import cn.tiaokuai.metrics.observations.Measured.Figure;
import cn.tiaokuai.metrics.observations.Measured.OfUnit;
import cn.tiaokuai.metrics.observations.Restated;
import cn.tiaokuai.metrics.targets.TargetRow;
import cn.tiaokuai.metrics.targets.Targets;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitPath;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts figures of the units below one beside each other, and tells what they are made of. */
@ApplicationScoped
class Comparing {

    private final Measured measured;
    private final Restated restated;
    private final Targets targets;
    private final Subordinates subordinates;
    private final Thresholds thresholds;

    Comparing(Measured measured, Restated restated, Targets targets, Subordinates subordinates, Thresholds thresholds) {
        this.measured = measured;
        this.restated = restated;
        this.targets = targets;
        this.subordinates = subordinates;
        this.thresholds = thresholds;
    }

    /** What is asked. */
    record Question(
            Post post, Unit unit, Hierarchy hierarchy, IndicatorRow indicator, Period until, SeriesBasis basis) {

        UnitPath root() {
            return Subordinates.place(unit, hierarchy);
        }

        Period endOfYearBefore() {
            return endOf(until.year() - 1);
        }

        Period endOf(int year) {
            return new Period(year, until.frequency(), until.frequency().periodsInYear());
        }
    }

    /** A unit directly below, with its figures. */
    private record Below(Unit unit, Figure now, Figure yearBefore, TargetRow target) {

        boolean hasFigure() {
            return !now.values().all().isEmpty();
        }

        Comparison.Source source() {
            if (!hasFigure()) {
                return null;
            }
            return now.own() ? Comparison.Source.OWN : Comparison.Source.BELOW;
        }
    }

    /** One page of the units directly below, in the order of their codes; ranks and totals are of all of them. */
    Comparison compare(Question asked, String after, int limit) {
        List<OfUnit> now = at(asked, asked.until());
        List<OfUnit> yearBefore = at(asked, asked.endOfYearBefore());
        List<Below> children = children(asked, now, yearBefore);
        Map<String, Standing> standings = new HashMap<>();
        Map<String, Ratio> completions = new HashMap<>();
        for (Below child : children) {
            Standing standing = standing(asked, child);
            standings.put(child.unit().code(), standing);
            completions.put(child.unit().code(), standing.completion().orElse(null));
        }
        Map<String, Integer> ranks = Ranking.of(completions);
        List<Comparison.Child> rows = children.stream()
                .filter(child -> after == null || child.unit().code().compareTo(after) > 0)
                .limit(limit + 1L)
                .map(child -> new Comparison.Child(
                        child.unit().name(),
                        child.source(),
                        ranks.get(child.unit().code()),
                        Progress.of(
                                child.unit().code(),
                                asked.until(),
                                standings.get(child.unit().code()))))
                .toList();
        IndicatorRow indicator = asked.indicator();
        Values together = figure(asked, now, asked.root(), false).values();
        Optional<BigDecimal> sum = together.together(indicator.accumulation);
        Values mine = figure(
                        asked,
                        now.stream()
                                .filter(of -> of.path().equals(asked.root().value()))
                                .toList(),
                        asked.root(),
                        true)
                .values();
        Optional<BigDecimal> own = mine.together(indicator.accumulation);
        Optional<BigDecimal> difference = mine.comparableWith(together, indicator.accumulation)
                ? own.flatMap(reported -> sum.map(reported::subtract))
                : Optional.empty();
        return new Comparison(
                indicator.code,
                asked.unit().code(),
                asked.until().toString(),
                asked.hierarchy(),
                sum.map(indicator::shown).orElse(null),
                together.last().map(Period::toString).orElse(null),
                own.map(indicator::shown).orElse(null),
                difference.map(indicator::shown).orElse(null),
                Math.toIntExact(children.stream().filter(Below::hasFigure).count()),
                children.size(),
                Page.of(rows, limit, child -> new Object[] {child.progress().unit()}));
    }

    /** What a unit's figure is made of: its own values for the periods that it has reported, else the ones that count below it. */
    List<Input> inputs(Question asked) {
        return figure(asked, at(asked, asked.until()), asked.root(), true).inputs();
    }

    /** What all units below one make together, each counted once, through the years up to that of the question. */
    SumsView sums(Question asked, int firstYear) {
        List<SumsView.Sum> points = IntStream.rangeClosed(
                        firstYear, asked.until().year())
                .mapToObj(year -> figure(asked, at(asked, asked.endOf(year)), asked.root(), false))
                .flatMap(figure -> figure.values().all().stream().map(value -> sum(asked.indicator(), value, figure)))
                .toList();
        List<SumsView.Continuation> transfers = asked.basis() == SeriesBasis.REPORTED
                ? List.of()
                : restated.transfers(asked.root(), asked.hierarchy()).stream()
                        .map(SumsView.Continuation::new)
                        .toList();
        return new SumsView(
                asked.indicator().code, asked.unit().code(), asked.hierarchy(), asked.basis(), points, transfers);
    }

    private static SumsView.Sum sum(IndicatorRow indicator, Values.Value value, Figure figure) {
        String period = value.period().toString();
        long units = figure.inputs().stream()
                .filter(input -> input.period().equals(period))
                .map(Input::unit)
                .distinct()
                .count();
        return new SumsView.Sum(period, indicator.shown(value.value()), Math.toIntExact(units));
    }

    private List<OfUnit> at(Question asked, Period until) {
        return switch (asked.basis()) {
            case REPORTED -> measured.below(asked.post(), asked.root(), asked.hierarchy(), asked.indicator(), until);
            case RESTATED -> restated.below(asked.post(), asked.root(), asked.hierarchy(), asked.indicator(), until);
        };
    }

    private List<Below> children(Question asked, List<OfUnit> now, List<OfUnit> yearBefore) {
        List<Unit> direct = subordinates.of(asked.root(), asked.hierarchy(), asked.indicator());
        Map<String, TargetRow> set =
                targets
                        .of(
                                direct.stream().map(Unit::code).toList(),
                                asked.indicator().code,
                                asked.until().year())
                        .stream()
                        .collect(Collectors.toMap(target -> target.unit, Function.identity()));
        return direct.stream()
                .map(unit -> {
                    UnitPath place = Subordinates.place(unit, asked.hierarchy());
                    return new Below(
                            unit,
                            figure(asked, now, place, true),
                            figure(asked, yearBefore, place, true),
                            set.get(unit.code()));
                })
                .toList();
    }

    private Standing standing(Question asked, Below child) {
        Values yearBefore = child.yearBefore().values();
        return new Standing(
                asked.indicator(),
                child.now().values(),
                yearBefore.upTo(asked.until().yearBefore()),
                yearBefore,
                child.target(),
                thresholds);
    }

    private Figure figure(Question asked, List<OfUnit> all, UnitPath place, boolean itself) {
        List<OfUnit> there = all.stream()
                .filter(of -> of.path().startsWith(place + ".")
                        || (itself && of.path().equals(place.value())))
                .toList();
        return measured.figure(there, place, asked.indicator());
    }
}
