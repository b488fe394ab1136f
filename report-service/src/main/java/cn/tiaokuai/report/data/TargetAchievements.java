package cn.tiaokuai.report.data;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.TargetAchieved;
import cn.tiaokuai.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps what promises of plans became in figures. */
@ApplicationScoped
class TargetAchievements implements EventHandler<TargetAchieved> {

    private final Targets targets;

    TargetAchievements(Targets targets) {
        this.targets = targets;
    }

    @Override
    public Class<TargetAchieved> type() {
        return TargetAchieved.class;
    }

    @Override
    public void handle(TargetAchieved event, Envelope<TargetAchieved> envelope) {
        targets.achieved(event);
    }
}
