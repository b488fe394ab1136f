package cn.tiaokuai.metrics.targets;

import cn.tiaokuai.contracts.TargetAchieved;
import cn.tiaokuai.contracts.TargetAtRisk;
import cn.tiaokuai.contracts.TargetRevoked;
import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.metrics.observations.Observations;
import cn.tiaokuai.metrics.observations.Period;
import cn.tiaokuai.metrics.progress.Attainment;
import cn.tiaokuai.metrics.progress.Lamp;
import cn.tiaokuai.metrics.progress.Lamps;
import cn.tiaokuai.metrics.progress.Values;
import cn.tiaokuai.platform.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;

/**
 * Judges a target by the confirmed values, and tells the others when the judgement changes. The target's row is locked by
 * whoever calls, so that an achievement is told once however many values are confirmed at the same time.
 */
@ApplicationScoped
public class Judging {

    private final Targets targets;
    private final Observations observations;
    private final Lamps lamps;
    private final Outbox outbox;
    private final Clock clock;

    Judging(Targets targets, Observations observations, Lamps lamps, Outbox outbox, Clock clock) {
        this.targets = targets;
        this.observations = observations;
        this.lamps = lamps;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Judges the target that a changed value counts for, if there is one.
     *
     * @param reason why the value was corrected; null when it was confirmed
     */
    public void valueChanged(String unit, String indicator, int year, String reason) {
        targets.locked(unit, indicator, year).ifPresent(target -> judge(target, reason));
    }

    /** Judges a target that is new: its values may be there already. */
    void judge(TargetRow target, String reason) {
        Values values = observations.confirmed(target.unit, target.indicator.code, target.year);
        Optional<BigDecimal> actual = values.together(target.indicator.accumulation);
        boolean reached = actual.isPresent() && isReached(target.attainment(), actual.get(), values);
        switch (target.state) {
            case OPEN -> {
                if (reached) {
                    achieve(target, actual.get(), values.last().orElseThrow());
                }
            }
            case ACHIEVED -> {
                if (!reached) {
                    revoke(target, actual.orElse(null), reason);
                }
            }
        }
        turnLamp(target, actual, values);
    }

    private static boolean isReached(Attainment attainment, BigDecimal actual, Values values) {
        boolean yearIsOver = values.last().orElseThrow().closesYear();
        return attainment.isDecided(yearIsOver) && attainment.reached(actual);
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
                actual,
                target.attainment().completion(actual),
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
                actual,
                indicator.measureUnit,
                reason == null ? "后续数据低于目标" : reason,
                clock.instant()));
    }

    private void turnLamp(TargetRow target, Optional<BigDecimal> actual, Values values) {
        Lamp lamp = actual.map(value -> lamps.of(target.attainment()
                        .deviation(value, values.last().orElseThrow().monthsPassed())))
                .orElse(Lamp.UNKNOWN);
        if (lamp == target.lamp) {
            return;
        }
        target.lamp = lamp;
        target.version++;
        if (lamp == Lamp.RED) {
            Period period = values.last().orElseThrow();
            outbox.publish(new TargetAtRisk(
                    target.id,
                    target.indicator.code,
                    target.indicator.name,
                    target.unit,
                    target.year,
                    target.attainment().completion(actual.orElseThrow()),
                    Attainment.expected(period.monthsPassed()),
                    lamp.name(),
                    period.toString(),
                    clock.instant()));
        }
    }
}
