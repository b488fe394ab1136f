package cn.tiaokuai.metrics.targets;

import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.metrics.indicators.Indicators;
import cn.tiaokuai.metrics.indicators.Parts;
import cn.tiaokuai.metrics.model.Accumulation;
import cn.tiaokuai.metrics.model.SeriesKey;
import cn.tiaokuai.metrics.model.Values;
import cn.tiaokuai.metrics.observations.Observations;
import cn.tiaokuai.metrics.rollup.Figures;
import cn.tiaokuai.metrics.rollup.model.Figure;
import cn.tiaokuai.metrics.rollup.model.Series;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which values count for targets: those that the unit has reported, and for the periods of which it has not, those that the units
 * below it make together (ADR 61). The first are read where they are confirmed, so that a judgement in the same transaction knows
 * them; the others as the roll-up has told them last.
 */
@ApplicationScoped
public class Counting {

    private final Observations observations;
    private final Figures figures;
    private final Indicators indicators;

    Counting(Observations observations, Figures figures, Indicators indicators) {
        this.observations = observations;
        this.figures = figures;
        this.indicators = indicators;
    }

    /** The values of one target, which need not be stored yet. */
    public Values of(TargetRow target) {
        return of(List.of(target)).get(target.id);
    }

    /** Those of several, by target, in three queries. */
    Map<UUID, Values> of(Collection<TargetRow> targets) {
        if (targets.isEmpty()) {
            return Map.of();
        }
        Map<String, IndicatorRow> parts = indicators.byCode(targets.stream()
                .map(target -> target.indicator)
                .filter(IndicatorRow::isComputed)
                .flatMap(Counting::counted)
                .collect(Collectors.toSet()));
        Set<SeriesKey> keys = targets.stream()
                .flatMap(target -> counted(target.indicator).map(code -> key(target, code)))
                .collect(Collectors.toSet());
        Map<SeriesKey, Series> known = known(keys);
        return targets.stream().collect(Collectors.toMap(target -> target.id, target -> values(target, known, parts)));
    }

    private Map<SeriesKey, Series> known(Set<SeriesKey> keys) {
        Map<SeriesKey, Map<String, Figure>> below = figures.below(keys).stream()
                .collect(Collectors.groupingBy(
                        Counting::key,
                        Collectors.toMap(figure -> figure.period().toString(), Function.identity())));
        Map<SeriesKey, Map<String, Figure>> own = observations.confirmed(keys).stream()
                .map(one -> new Figure(one.unit(), one.indicator(), one.period(), one.value(), null, 0))
                .collect(Collectors.groupingBy(
                        Counting::key,
                        Collectors.toMap(figure -> figure.period().toString(), Function.identity())));
        return keys.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        key -> together(own.getOrDefault(key, Map.of()), below.getOrDefault(key, Map.of()))));
    }

    private static Series together(Map<String, Figure> own, Map<String, Figure> below) {
        return Series.of(Stream.concat(own.keySet().stream(), below.keySet().stream())
                .distinct()
                .map(period -> together(own.get(period), below.get(period)))
                .toList());
    }

    private static Figure together(Figure own, Figure below) {
        if (own == null || below == null) {
            return own == null ? below : own;
        }
        return new Figure(own.unit(), own.indicator(), own.period(), own.own(), below.below(), below.units());
    }

    private static Values values(TargetRow target, Map<SeriesKey, Series> known, Map<String, IndicatorRow> parts) {
        IndicatorRow indicator = target.indicator;
        if (!indicator.isComputed()) {
            return known.get(key(target, indicator.code)).values(indicator.accumulation == Accumulation.FLOW);
        }
        Parts of = new Parts(parts.get(indicator.numerator), parts.get(indicator.denominator), indicator.factor);
        return known.get(key(target, indicator.numerator))
                .dividedBy(known.get(key(target, indicator.denominator)), of.quotient(), of.addUp());
    }

    /** Codes of what is reported for an indicator. */
    private static Stream<String> counted(IndicatorRow indicator) {
        return indicator.isComputed()
                ? Stream.of(indicator.numerator, indicator.denominator)
                : Stream.of(indicator.code);
    }

    private static SeriesKey key(TargetRow target, String indicator) {
        return new SeriesKey(target.unit, indicator, target.year);
    }

    private static SeriesKey key(Figure figure) {
        return new SeriesKey(figure.unit(), figure.indicator(), figure.period().year());
    }
}
