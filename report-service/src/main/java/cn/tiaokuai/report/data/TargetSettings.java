package cn.tiaokuai.report.data;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.TargetSet;
import cn.tiaokuai.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps what promises of plans became in figures. */
@ApplicationScoped
class TargetSettings implements EventHandler<TargetSet> {

    private final Targets targets;

    TargetSettings(Targets targets) {
        this.targets = targets;
    }

    @Override
    public Class<TargetSet> type() {
        return TargetSet.class;
    }

    @Override
    public void handle(TargetSet event, Envelope<TargetSet> envelope) {
        targets.set(event);
    }
}
