package cn.tiaokuai.platform.sample;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.ReportWithdrawn;
import cn.tiaokuai.platform.access.Scope;
import cn.tiaokuai.platform.events.EventHandler;
import cn.tiaokuai.platform.units.UnitDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;

/** Notes each withdrawal; one of submission 13 can never be applied, one of 14 once somebody has mended the cause. */
@ApplicationScoped
public class Withdrawals implements EventHandler<ReportWithdrawn> {

    public static final AtomicBoolean MENDED = new AtomicBoolean();

    private final Notes notes;
    private final UnitDirectory directory;

    Withdrawals(Notes notes, UnitDirectory directory) {
        this.notes = notes;
        this.directory = directory;
    }

    @Override
    public Class<ReportWithdrawn> type() {
        return ReportWithdrawn.class;
    }

    @Override
    public void handle(ReportWithdrawn event, Envelope<ReportWithdrawn> envelope) {
        Scope unit = Scope.of(directory.require("unit", event.unit()));
        notes.add(unit, "withdrawn " + event.reportId(), false);
        if (event.submission() == 13) {
            throw new IllegalStateException("poison");
        }
        if (event.submission() == 14 && !MENDED.get()) {
            throw new IllegalStateException("not mended yet");
        }
    }
}
