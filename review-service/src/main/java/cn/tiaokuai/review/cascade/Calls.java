package cn.tiaokuai.review.cascade;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.ReportCalled;
import cn.tiaokuai.platform.events.EventHandler;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import jakarta.enterprise.context.ApplicationScoped;

/** Units are called by rounds in which superiors wait for those below; also those that are called again. */
@ApplicationScoped
class Calls implements EventHandler<ReportCalled> {

    private final Cascade cascade;
    private final UnitDirectory directory;

    Calls(Cascade cascade, UnitDirectory directory) {
        this.cascade = cascade;
        this.directory = directory;
    }

    @Override
    public Class<ReportCalled> type() {
        return ReportCalled.class;
    }

    @Override
    public void handle(ReportCalled event, Envelope<ReportCalled> envelope) {
        if (!event.childrenFirst()) {
            return;
        }
        CalledRow known = cascade.findById(new CalledRow.Key(event.roundId(), event.unit()));
        if (known != null) {
            known.ended = false;
            return;
        }
        Unit unit = directory.find(event.unit()).orElseThrow();
        CalledRow row = new CalledRow();
        row.roundId = event.roundId();
        row.unitCode = unit.code();
        row.unitPath = unit.path().value();
        row.linePath = unit.linePath().value();
        row.caller = event.caller();
        row.title = event.title();
        row.kind = event.kind();
        row.year = event.year();
        row.approved = cascade.approvedBefore(event.roundId(), event.unit());
        cascade.persist(row);
    }
}
