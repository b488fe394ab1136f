package cn.tiaokuai.review.webhooks;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.Event;
import cn.tiaokuai.contracts.ObservationConfirmed;
import cn.tiaokuai.contracts.ReportApproved;
import cn.tiaokuai.contracts.ReportIssued;
import cn.tiaokuai.contracts.ReportReturned;
import cn.tiaokuai.contracts.ReportSubmitted;
import cn.tiaokuai.contracts.TargetAchieved;
import cn.tiaokuai.contracts.TargetAtRisk;
import cn.tiaokuai.contracts.TargetRevoked;
import cn.tiaokuai.contracts.TargetSet;
import cn.tiaokuai.contracts.TaskAssigned;
import cn.tiaokuai.contracts.TaskCompleted;
import cn.tiaokuai.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Listens to what other systems may hear; one handler for each kind of event. */
@ApplicationScoped
class Listening {

    private final Deliveries deliveries;

    Listening(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    private record Listener<E extends Event>(Class<E> type, Deliveries deliveries) implements EventHandler<E> {

        @Override
        public void handle(E event, Envelope<E> envelope) {
            deliveries.tell(envelope);
        }
    }

    @Produces
    @Singleton
    EventHandler<ObservationConfirmed> observationConfirmed() {
        return new Listener<>(ObservationConfirmed.class, deliveries);
    }

    @Produces
    @Singleton
    EventHandler<ReportApproved> reportApproved() {
        return new Listener<>(ReportApproved.class, deliveries);
    }

    @Produces
    @Singleton
    EventHandler<ReportIssued> reportIssued() {
        return new Listener<>(ReportIssued.class, deliveries);
    }

    @Produces
    @Singleton
    EventHandler<ReportReturned> reportReturned() {
        return new Listener<>(ReportReturned.class, deliveries);
    }

    @Produces
    @Singleton
    EventHandler<ReportSubmitted> reportSubmitted() {
        return new Listener<>(ReportSubmitted.class, deliveries);
    }

    @Produces
    @Singleton
    EventHandler<TargetAchieved> targetAchieved() {
        return new Listener<>(TargetAchieved.class, deliveries);
    }

    @Produces
    @Singleton
    EventHandler<TargetAtRisk> targetAtRisk() {
        return new Listener<>(TargetAtRisk.class, deliveries);
    }

    @Produces
    @Singleton
    EventHandler<TargetRevoked> targetRevoked() {
        return new Listener<>(TargetRevoked.class, deliveries);
    }

    @Produces
    @Singleton
    EventHandler<TargetSet> targetSet() {
        return new Listener<>(TargetSet.class, deliveries);
    }

    @Produces
    @Singleton
    EventHandler<TaskAssigned> taskAssigned() {
        return new Listener<>(TaskAssigned.class, deliveries);
    }

    @Produces
    @Singleton
    EventHandler<TaskCompleted> taskCompleted() {
        return new Listener<>(TaskCompleted.class, deliveries);
    }
}
