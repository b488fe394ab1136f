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
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Judges targets again when what the units below make together has changed. Most changes turn nothing: all targets are looked at
 * side by side first, and only those that would be judged otherwise are judged, each in a transaction of its unit. Told twice, the
 * second time turns nothing.
 */
@ApplicationScoped
class JudgingAgain {

    /** All transactions together may hold a few thousand locks. */
    private static final int AT_ONCE = 200;

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
                .map(Scope::of)
                .ifPresent(root -> judge(root, scoped.in(root, () -> withComputed(change.series()))));
    }

    private void judge(Scope root, Set<SeriesKey> changed) {
        List<SeriesKey> all = changed.stream().sorted().toList();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            Set<SeriesKey> some = Set.copyOf(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
            scoped.in(root, () -> turning(some)).forEach(this::judge);
        }
    }

    /**
     * Those that would be judged otherwise now. Held meanwhile, even those that there are not: whoever sets one or confirms a value
     * of it has either done so, and is seen, or waits, and will see what was rolled up.
     */
    private List<TargetRow> turning(Set<SeriesKey> series) {
        Collection<TargetRow> all = targets.held(series).values();
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
