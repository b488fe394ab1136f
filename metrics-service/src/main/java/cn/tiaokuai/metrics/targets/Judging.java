package cn.tiaokuai.metrics.targets;

import cn.tiaokuai.contracts.TargetAchieved;
import cn.tiaokuai.contracts.TargetAtRisk;
import cn.tiaokuai.contracts.TargetRevoked;
import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.metrics.indicators.Indicators;
import cn.tiaokuai.metrics.model.Lamp;
import cn.tiaokuai.metrics.model.Period;
import cn.tiaokuai.metrics.model.Thresholds;
import cn.tiaokuai.metrics.model.Values;
import cn.tiaokuai.metrics.observations.ValuesChanged;
import cn.tiaokuai.platform.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Judges a target by the values that count for it, and tells the others when the judgement changes. Whoever judges holds the target's
 * lock, so that an achievement is told once however many values are confirmed at the same time.
 */
@ApplicationScoped
class Judging {

    private final Targets targets;
    private final Indicators indicators;
    private final Counting counting;
    private final Thresholds thresholds;
    private final Outbox outbox;
    private final Clock clock;

    Judging(
            Targets targets,
            Indicators indicators,
            Counting counting,
            Thresholds thresholds,
            Outbox outbox,
            Clock clock) {
        this.targets = targets;
        this.indicators = indicators;
        this.counting = counting;
        this.thresholds = thresholds;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What a target of a unit is of, and when. */
    private record Aim(String indicator, int year) implements Comparable<Aim> {

        @Override
        public int compareTo(Aim other) {
            return Comparator.comparing(Aim::indicator).thenComparing(Aim::year).compare(this, other);
        }
    }

    /**
     * Judges the targets that changed values count for: their indicators', and those of what is computed from them. All are locked
     * first and in one order, or two grids with parts of the same rate would wait for each other.
     */
    void valuesChanged(@Observes ValuesChanged change) {
        SortedMap<Aim, Optional<String>> reasons = new TreeMap<>();
        for (ValuesChanged.Series series : change.series()) {
            Optional<String> reason = Optional.ofNullable(series.reason());
            reasons.put(new Aim(series.indicator(), series.year()), reason);
            for (IndicatorRow computed : indicators.computedFrom(series.indicator())) {
                reasons.putIfAbsent(new Aim(computed.code, series.year()), reason);
            }
        }
        reasons.keySet().forEach(aim -> targets.lock(change.unit(), aim.indicator(), aim.year()));
        reasons.forEach((aim, reason) -> targets.locked(change.unit(), aim.indicator(), aim.year())
                .ifPresent(target -> judge(target, reason.orElse(null))));
    }

    /**
     * Judges a target: one that is new may have its values already.
     *
     * @param reason why a value was corrected; null when it was confirmed
     */
    void judge(TargetRow target, String reason) {
        Values values = counting.of(target);
        Optional<BigDecimal> actual = values.together(target.indicator.accumulation);
        boolean achieved = isAchieved(target, actual, values);
        switch (target.state) {
            case OPEN -> {
                if (achieved) {
                    achieve(target, actual.orElseThrow(), values.last().orElseThrow());
                }
            }
            case ACHIEVED -> {
                if (!achieved) {
                    revoke(target, actual.orElse(null), reason);
                }
            }
        }
        turnLamp(target, actual, values);
    }

    /** Whether these values would make another judgement than the one that is known. */
    boolean wouldTurn(TargetRow target, Values values) {
        Optional<BigDecimal> actual = values.together(target.indicator.accumulation);
        return isAchieved(target, actual, values) != (target.state == TargetRow.State.ACHIEVED)
                || lamp(target, actual, values) != target.lamp;
    }

    private static boolean isAchieved(TargetRow target, Optional<BigDecimal> actual, Values values) {
        return actual.isPresent() && target.attainment().isAchieved(actual.get(), values);
    }

    private Lamp lamp(TargetRow target, Optional<BigDecimal> actual, Values values) {
        return actual.map(value -> thresholds.lamp(target.attainment()
                        .deviation(value, values.last().orElseThrow().monthsPassed())))
                .orElse(Lamp.UNKNOWN);
    }

    private void achieve(TargetRow target, BigDecimal actual, Period period) {
        target.state = TargetRow.State.ACHIEVED;
        target.version++;
        IndicatorRow indicator = target.indicator;
        outbox.publish(new TargetAchieved(
                target.id,
                indicator.code,
                indicator.name,
                target.unit,
                target.year,
                target.value,
                indicator.shown(actual),
                target.attainment().completion(actual, period.monthsPassed()).percent(),
                indicator.measureUnit,
                period.toString(),
                target.commitmentId,
                clock.instant()));
    }

    private void revoke(TargetRow target, BigDecimal actual, String reason) {
        target.state = TargetRow.State.OPEN;
        target.version++;
        IndicatorRow indicator = target.indicator;
        outbox.publish(new TargetRevoked(
                target.id,
                indicator.code,
                indicator.name,
                target.unit,
                target.year,
                target.value,
                actual == null ? null : indicator.shown(actual),
                indicator.measureUnit,
                reason == null ? "后续数据低于目标" : reason,
                clock.instant()));
    }

    private void turnLamp(TargetRow target, Optional<BigDecimal> actual, Values values) {
        Lamp lamp = lamp(target, actual, values);
        if (lamp == target.lamp) {
            return;
        }
        target.lamp = lamp;
        target.version++;
        // While nothing is known, say during a correction, a risk is neither told nor taken back.
        if (lamp != Lamp.UNKNOWN && lamp != target.lampTold) {
            if (lamp.isRisk() || target.lampTold.isRisk()) {
                tellRisk(target, actual.orElseThrow(), values.last().orElseThrow());
            }
            target.lampTold = lamp;
        }
    }

    private void tellRisk(TargetRow target, BigDecimal actual, Period period) {
        IndicatorRow indicator = target.indicator;
        outbox.publish(new TargetAtRisk(
                target.id,
                indicator.code,
                indicator.name,
                target.unit,
                target.year,
                target.attainment().completion(actual, period.monthsPassed()).percent(),
                target.attainment().expected(period.monthsPassed()).percent(),
                target.lamp.name(),
                period.toString(),
                clock.instant(),
                target.lampTold.name(),
                target.value,
                indicator.shown(actual),
                indicator.measureUnit));
    }
}
