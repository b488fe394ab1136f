package cn.tiaokuai.report.material;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.TargetAchieved;
import cn.tiaokuai.platform.events.EventHandler;
import cn.tiaokuai.report.material.model.Fact;
import jakarta.enterprise.context.ApplicationScoped;

/** A reached target is worth a sentence. */
@ApplicationScoped
class Achievements implements EventHandler<TargetAchieved> {

    private final Materials materials;

    Achievements(Materials materials) {
        this.materials = materials;
    }

    @Override
    public Class<TargetAchieved> type() {
        return TargetAchieved.class;
    }

    @Override
    public void handle(TargetAchieved event, Envelope<TargetAchieved> envelope) {
        String text = "%d年，%s%s%s，完成目标%s%s的%s%%。"
                .formatted(
                        event.year(),
                        event.indicatorName(),
                        event.actual().toPlainString(),
                        event.measureUnit(),
                        event.value().toPlainString(),
                        event.measureUnit(),
                        event.completion().toPlainString());
        materials.offer(event.unit(), Fact.TARGET_ACHIEVED, event.targetId(), event.year(), text, event.achievedAt());
    }
}
