package cn.tiaokuai.report.material;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.TaskCompleted;
import cn.tiaokuai.platform.days.OfficeDays;
import cn.tiaokuai.platform.events.EventHandler;
import cn.tiaokuai.report.material.model.Fact;
import jakarta.enterprise.context.ApplicationScoped;

/** A task that is done is worth a sentence, too. */
@ApplicationScoped
class Completions implements EventHandler<TaskCompleted> {

    private final Materials materials;

    Completions(Materials materials) {
        this.materials = materials;
    }

    @Override
    public Class<TaskCompleted> type() {
        return TaskCompleted.class;
    }

    @Override
    public void handle(TaskCompleted event, Envelope<TaskCompleted> envelope) {
        int year = OfficeDays.day(event.completedAt()).getYear();
        String result = event.result() == null ? "" : event.result().strip().replaceAll("[。；;.]+$", "");
        String text = event.title() + (result.isEmpty() ? "" : "：" + result) + (event.onTime() ? "，按期办结。" : "，已办结。");
        materials.offer(event.unit(), Fact.TASK_COMPLETED, event.taskId(), year, text, event.completedAt());
    }
}
