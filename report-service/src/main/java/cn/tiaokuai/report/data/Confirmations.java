package cn.tiaokuai.report.data;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.ObservationConfirmed;
import cn.tiaokuai.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the values that figures of texts are bound to. */
@ApplicationScoped
class Confirmations implements EventHandler<ObservationConfirmed> {

    private final Observations observations;

    Confirmations(Observations observations) {
        this.observations = observations;
    }

    @Override
    public Class<ObservationConfirmed> type() {
        return ObservationConfirmed.class;
    }

    @Override
    public void handle(ObservationConfirmed event, Envelope<ObservationConfirmed> envelope) {
        observations.take(envelope.id(), event);
    }
}
