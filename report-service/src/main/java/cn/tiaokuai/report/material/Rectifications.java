package cn.tiaokuai.report.material;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.RectificationClosed;
import cn.tiaokuai.platform.days.OfficeDays;
import cn.tiaokuai.platform.events.EventHandler;
import cn.tiaokuai.report.material.model.Fact;
import jakarta.enterprise.context.ApplicationScoped;

/** A problem that is put right may be told with what was done about it. */
@ApplicationScoped
class Rectifications implements EventHandler<RectificationClosed> {

    private final Materials materials;

    Rectifications(Materials materials) {
        this.materials = materials;
    }

    @Override
    public Class<RectificationClosed> type() {
        return RectificationClosed.class;
    }

    @Override
    public void handle(RectificationClosed event, Envelope<RectificationClosed> envelope) {
        String source = event.source() == null ? "" : event.source().strip() + "指出的";
        String text = "针对" + source + "“" + bare(event.problem()) + "”问题，" + bare(event.measures())
                + (event.onTime() ? "，已按期整改销号。" : "，已整改销号。");
        int year = OfficeDays.day(event.closedAt()).getYear();
        materials.offer(event.unit(), Fact.RECTIFICATION_CLOSED, event.rectificationId(), year, text, event.closedAt());
    }

    private static String bare(String words) {
        return words.strip().replaceAll("[。；;.]+$", "");
    }
}
