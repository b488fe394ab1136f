package cn.tiaokuai.report.material;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.HonourGranted;
import cn.tiaokuai.platform.events.EventHandler;
import cn.tiaokuai.report.material.model.Fact;
import jakarta.enterprise.context.ApplicationScoped;

/** An honour belongs into the report of the year that it was granted in. */
@ApplicationScoped
class Honours implements EventHandler<HonourGranted> {

    private final Materials materials;

    Honours(Materials materials) {
        this.materials = materials;
    }

    @Override
    public Class<HonourGranted> type() {
        return HonourGranted.class;
    }

    @Override
    public void handle(HonourGranted event, Envelope<HonourGranted> envelope) {
        String recipient = event.recipient() == null ? "" : event.recipient().strip();
        String text = recipient + "获" + event.grantedBy().strip() + "授予的“"
                + inner(event.title().strip()) + "”称号。";
        materials.offer(event.unit(), Fact.HONOUR_GRANTED, event.honourId(), event.year(), text, event.confirmedAt());
    }

    /** Quotation marks within quotation marks. */
    private static String inner(String title) {
        return title.replace('“', '‘').replace('”', '’');
    }
}
