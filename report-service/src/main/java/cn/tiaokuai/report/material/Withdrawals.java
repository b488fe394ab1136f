package cn.tiaokuai.report.material;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.FactWithdrawn;
import cn.tiaokuai.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** A problem came back, or an honour was a mistake: what was offered because of it no longer holds. */
@ApplicationScoped
class Withdrawals implements EventHandler<FactWithdrawn> {

    private final Materials materials;

    Withdrawals(Materials materials) {
        this.materials = materials;
    }

    @Override
    public Class<FactWithdrawn> type() {
        return FactWithdrawn.class;
    }

    @Override
    public void handle(FactWithdrawn event, Envelope<FactWithdrawn> envelope) {
        materials.revoke(event.sourceId(), event.reason());
    }
}
