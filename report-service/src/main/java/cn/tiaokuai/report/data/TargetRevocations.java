package cn.tiaokuai.report.data;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.TargetRevoked;
import cn.tiaokuai.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps what promises of plans became in figures. */
@ApplicationScoped
class TargetRevocations implements EventHandler<TargetRevoked> {

    private final Targets targets;

    TargetRevocations(Targets targets) {
        this.targets = targets;
    }

    @Override
    public Class<TargetRevoked> type() {
        return TargetRevoked.class;
    }

    @Override
    public void handle(TargetRevoked event, Envelope<TargetRevoked> envelope) {
        targets.revoked(event);
    }
}
