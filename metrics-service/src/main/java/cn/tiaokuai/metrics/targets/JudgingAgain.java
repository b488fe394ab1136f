package cn.tiaokuai.metrics.targets;

import cn.tiaokuai.metrics.indicators.Indicators;
import cn.tiaokuai.metrics.model.SeriesKey;
import cn.tiaokuai.metrics.model.Values;
import cn.tiaokuai.metrics.rollup.FiguresChanged;
import cn.tiaokuai.platform.access.Scope;
import cn.tiaokuai.platform.access.Scoped;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.platform.units.UnitPath;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Judges targets again when what the units below make together has changed. Most changes turn nothing: all targets are looked at
 * side by side first, and only those that would be judged otherwise are locked, each in a transaction of its unit. Told twice, the
 * second time turns nothing.
 */
@ApplicationScoped
class JudgingAgain {

    private final Targets targets;
    private final Counting counting;
    private final Judging judging;
    private final Indicators indicators;
    private final UnitDirectory directory;
    private final Scoped scoped;

    JudgingAgain(
            Targets targets,
            Counting counting,
            Judging judging,
            Indicators indicators,
            UnitDirectory directory,
            Scoped scoped) {
        this.targets = targets;
        this.counting = counting;
        this.judging = judging;
        this.indicators = indicators;
        this.directory = directory;
        this.scoped = scoped;
    }

    void figuresChanged(@Observes FiguresChanged change) {
        QuarkusTransaction.requiringNew()
                .call(() -> directory.find(change.root()))
                .map(root -> scoped.in(Scope.of(root), () -> turning(change.series())))
                .orElse(List.of())
                .forEach(this::judge);
    }

    /** Those that would be judged otherwise now. */
    private List<TargetRow> turning(Set<SeriesKey> series) {
        List<TargetRow> all = targets.of(withComputed(series));
        Map<UUID, Values> values = counting.of(all);
        return all.stream()
                .filter(target -> judging.wouldTurn(target, values.get(target.id)))
                .toList();
    }

    private Set<SeriesKey> withComputed(Set<SeriesKey> series) {
        Set<SeriesKey> all = new HashSet<>(series);
        indicators
                .computedFrom(
                        series.stream().map(SeriesKey::indicator).distinct().toList())
                .forEach(computed -> series.stream()
                        .filter(one -> one.indicator().equals(computed.numerator)
                                || one.indicator().equals(computed.denominator))
                        .forEach(one -> all.add(new SeriesKey(one.unit(), computed.code, one.year()))));
        return all;
    }

    private void judge(TargetRow turning) {
        Scope unit = new Scope(turning.unit, UnitPath.of(turning.unitPath), UnitPath.of(turning.linePath));
        scoped.in(unit, () -> {
            targets.lock(turning.unit, turning.indicator.code, turning.year);
            targets.locked(turning.unit, turning.indicator.code, turning.year)
                    .ifPresent(target -> judging.judge(target, null));
            return null;
        });
    }
}
