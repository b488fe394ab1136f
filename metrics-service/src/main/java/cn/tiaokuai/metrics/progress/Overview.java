package cn.tiaokuai.metrics.progress;

import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.metrics.indicators.Indicators;
import cn.tiaokuai.metrics.indicators.Parts;
import cn.tiaokuai.metrics.indicators.Subordinates;
import cn.tiaokuai.metrics.model.Accumulation;
import cn.tiaokuai.metrics.model.Hierarchy;
import cn.tiaokuai.metrics.model.Period;
import cn.tiaokuai.metrics.model.Ranking;
import cn.tiaokuai.metrics.model.Ratio;
import cn.tiaokuai.metrics.model.SeriesKey;
import cn.tiaokuai.metrics.model.Thresholds;
import cn.tiaokuai.metrics.model.Values;
import cn.tiaokuai.metrics.observations.Observations;
import cn.tiaokuai.metrics.rollup.Figures;
import cn.tiaokuai.metrics.rollup.model.Figure;
import cn.tiaokuai.metrics.rollup.model.Series;
import cn.tiaokuai.metrics.targets.TargetRow;
import cn.tiaokuai.metrics.targets.Targets;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.units.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Several indicators of the units directly below one, from figures that were rolled up before anybody asked. */
@ApplicationScoped
class Overview {

    private final Figures figures;
    private final Observations observations;
    private final Indicators indicators;
    private final Subordinates subordinates;
    private final Targets targets;
    private final Thresholds thresholds;

    Overview(
            Figures figures,
            Observations observations,
            Indicators indicators,
            Subordinates subordinates,
            Targets targets,
            Thresholds thresholds) {
        this.figures = figures;
        this.observations = observations;
        this.indicators = indicators;
        this.subordinates = subordinates;
        this.targets = targets;
        this.thresholds = thresholds;
    }

    /** What is asked. */
    record Question(Post post, Unit unit, Hierarchy hierarchy, List<IndicatorRow> indicators, Period until) {

        List<String> codes() {
            return indicators.stream().map(indicator -> indicator.code).toList();
        }
    }

    /** What is known of all units. */
    private record Known(
            Map<String, IndicatorRow> indicators, Map<SeriesKey, Series> series, Map<SeriesKey, TargetRow> targets) {

        Values values(String unit, IndicatorRow indicator, int year) {
            if (!indicator.isComputed()) {
                return series(unit, indicator.code, year).values(indicator.accumulation == Accumulation.FLOW);
            }
            Parts parts = new Parts(
                    indicators.get(indicator.numerator), indicators.get(indicator.denominator), indicator.factor);
            return series(unit, indicator.numerator, year)
                    .dividedBy(series(unit, indicator.denominator, year), parts.quotient(), parts.addUp());
        }

        /** Where the figure of the last period is from; null for no figure. */
        Comparison.Source source(String unit, Standing standing) {
            IndicatorRow indicator = standing.indicator();
            String code = indicator.isComputed() ? indicator.numerator : indicator.code;
            return standing.values()
                    .last()
                    .map(last -> series(unit, code, last.year()).isOwn(last)
                            ? Comparison.Source.OWN
                            : Comparison.Source.BELOW)
                    .orElse(null);
        }

        private Series series(String unit, String indicator, int year) {
            return series.getOrDefault(new SeriesKey(unit, indicator, year), Series.NONE);
        }
    }

    /** One page of the units, in the order of their codes; ranks are among all of them. */
    Dashboard of(Question asked, String after, int limit) {
        List<Unit> units = subordinates.of(Subordinates.place(asked.unit(), asked.hierarchy()), asked.hierarchy());
        Known known = known(asked, units);
        List<Map<String, Standing>> standings = asked.indicators().stream()
                .map(indicator -> standings(asked, units, indicator, known))
                .toList();
        List<Map<String, Integer>> ranks =
                standings.stream().map(Overview::ranks).toList();
        List<Dashboard.Row> rows = units.stream()
                .filter(unit -> after == null || unit.code().compareTo(after) > 0)
                .limit(limit + 1L)
                .map(unit -> new Dashboard.Row(
                        unit.code(),
                        unit.name(),
                        IntStream.range(0, standings.size())
                                .mapToObj(i -> cell(
                                        unit.code(),
                                        asked.until(),
                                        standings.get(i).get(unit.code()),
                                        ranks.get(i).get(unit.code()),
                                        known))
                                .toList()))
                .toList();
        return new Dashboard(
                asked.unit().code(),
                asked.until().toString(),
                asked.hierarchy(),
                asked.codes(),
                Page.of(rows, limit, row -> new Object[] {row.unit()}));
    }

    /** Everything that is needed, in five queries however many units and indicators there are. */
    private Known known(Question asked, List<Unit> units) {
        Map<String, IndicatorRow> all = withParts(asked.indicators());
        int year = asked.until().year();
        Map<SeriesKey, Series> series = Stream.concat(
                        figures
                                .below(
                                        asked.post(),
                                        asked.unit().code(),
                                        asked.hierarchy(),
                                        all.keySet(),
                                        List.of(year - 1, year))
                                .stream(),
                        ofEachAlone(asked, units))
                .collect(Collectors.groupingBy(
                        figure -> new SeriesKey(
                                figure.unit(),
                                figure.indicator(),
                                figure.period().year()),
                        Collectors.collectingAndThen(Collectors.toList(), Series::of)));
        Map<SeriesKey, TargetRow> set =
                targets.of(units.stream().map(Unit::code).toList(), asked.codes(), year).stream()
                        .collect(Collectors.toMap(
                                target -> new SeriesKey(target.unit, target.indicator.code, year),
                                Function.identity()));
        return new Known(all, series, set);
    }

    /** What several units make nothing of, the roll-up does not carry: it is what each has reported. */
    private Stream<Figure> ofEachAlone(Question asked, List<Unit> units) {
        List<String> alone = asked.indicators().stream()
                .filter(indicator -> !indicator.isComputed() && !indicator.aggregation.makesOne())
                .map(indicator -> indicator.code)
                .toList();
        if (alone.isEmpty()) {
            return Stream.empty();
        }
        int year = asked.until().year();
        return observations
                .confirmed(asked.post(), units.stream().map(Unit::code).toList(), alone, List.of(year - 1, year))
                .stream()
                .map(one -> new Figure(one.unit(), one.indicator(), one.period(), one.value(), null, 0));
    }

    private Map<String, IndicatorRow> withParts(List<IndicatorRow> asked) {
        Map<String, IndicatorRow> all = new HashMap<>(indicators.byCode(asked.stream()
                .filter(IndicatorRow::isComputed)
                .flatMap(indicator -> Stream.of(indicator.numerator, indicator.denominator))
                .toList()));
        asked.forEach(indicator -> all.put(indicator.code, indicator));
        return all;
    }

    /** Of all units that the indicator is for. */
    private Map<String, Standing> standings(Question asked, List<Unit> units, IndicatorRow indicator, Known known) {
        Period until = asked.until();
        return units.stream()
                .filter(unit -> indicator.appliesTo(unit.path(), unit.linePath()))
                .collect(Collectors.toMap(Unit::code, unit -> {
                    Values yearBefore = known.values(unit.code(), indicator, until.year() - 1);
                    return new Standing(
                            indicator,
                            known.values(unit.code(), indicator, until.year()).upTo(until),
                            yearBefore.upTo(until.yearBefore()),
                            yearBefore,
                            known.targets().get(new SeriesKey(unit.code(), indicator.code, until.year())),
                            thresholds);
                }));
    }

    private static Map<String, Integer> ranks(Map<String, Standing> standings) {
        Map<String, Ratio> completions = new HashMap<>();
        standings.forEach(
                (unit, standing) -> completions.put(unit, standing.completion().orElse(null)));
        return Ranking.of(completions);
    }

    private static Dashboard.Cell cell(String unit, Period until, Standing standing, Integer rank, Known known) {
        return standing == null
                ? new Dashboard.Cell(null, null, null)
                : new Dashboard.Cell(known.source(unit, standing), rank, Progress.of(unit, until, standing));
    }
}
