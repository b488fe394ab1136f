package cn.tiaokuai.report.material;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.TargetRevoked;
import cn.tiaokuai.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** A correction has undone an achievement: what was offered because of it no longer holds. */
@ApplicationScoped
class Revocations implements EventHandler<TargetRevoked> {

    private final Materials materials;

    Revocations(Materials materials) {
        this.materials = materials;
    }

    @Override
    public Class<TargetRevoked> type() {
        return TargetRevoked.class;
    }

    @Override
    public void handle(TargetRevoked event, Envelope<TargetRevoked> envelope) {
        materials.revoke(event.targetId(), event.reason());
    }
}
