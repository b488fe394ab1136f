package cn.tiaokuai.metrics.observations;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.contracts.ObservationReopened;
import cn.tiaokuai.platform.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;

/** Tells events again that somebody has not heard: as the value is now. */
@ApplicationScoped
public class Retelling {

    private final Observations observations;
    private final Outbox outbox;
    private final Clock clock;

    Retelling(Observations observations, Outbox outbox, Clock clock) {
        this.observations = observations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** In a transaction of the unit. The row is locked: who corrects it at the same moment tells after this. */
    public void tell(String unit, String indicator, String period) {
        observations
                .find("unit = ?1 and indicator.code = ?2 and period = ?3", unit, indicator, period)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .ifPresent(row -> outbox.publish(
                        row.status == ObservationRow.Status.CONFIRMED
                                ? row.told(new Actor(row.confirmedBy, row.confirmedBy), null)
                                : new ObservationReopened(
                                        row.id, row.indicator.code, row.unit, row.period, "核对", clock.instant())));
    }
}
