package cn.tiaokuai.review.cascade;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.ReportCallEnded;
import cn.tiaokuai.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Nobody waits any more for a unit that was called off, or whose round is closed. */
@ApplicationScoped
class CallEnds implements EventHandler<ReportCallEnded> {

    private final Cascade cascade;

    CallEnds(Cascade cascade) {
        this.cascade = cascade;
    }

    @Override
    public Class<ReportCallEnded> type() {
        return ReportCallEnded.class;
    }

    @Override
    public void handle(ReportCallEnded event, Envelope<ReportCallEnded> envelope) {
        cascade.findByIdOptional(new CalledRow.Key(event.roundId(), event.unit()))
                .ifPresent(row -> row.ended = true);
    }
}
