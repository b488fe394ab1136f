package cn.tiaokuai.review.cases;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.ReportWithdrawn;
import cn.tiaokuai.platform.events.EventHandler;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.review.cases.model.HistoryEntry.What;
import cn.tiaokuai.review.cases.model.ReviewCase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Closes the case of a submission that its unit takes back, whichever of the two is heard of first. */
@ApplicationScoped
class Withdrawals implements EventHandler<ReportWithdrawn> {

    private final UnitDirectory directory;
    private final Subjects subjects;
    private final Cases cases;
    private final CaseFiles files;
    private final History history;
    private final Clock clock;

    Withdrawals(
            UnitDirectory directory, Subjects subjects, Cases cases, CaseFiles files, History history, Clock clock) {
        this.directory = directory;
        this.subjects = subjects;
        this.cases = cases;
        this.files = files;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public Class<ReportWithdrawn> type() {
        return ReportWithdrawn.class;
    }

    @Override
    public void handle(ReportWithdrawn event, Envelope<ReportWithdrawn> envelope) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Unit unit = directory.find(event.unit()).orElseThrow();
        subjects.locked(event.reportId(), unit).withdrawn(event.submission());
        cases.locked(event.reportId(), event.submission()).ifPresent(row -> withdraw(row, event, now));
    }

    private void withdraw(CaseRow row, ReportWithdrawn event, Instant now) {
        ReviewCase before = files.read(row);
        ReviewCase after = before.withdrawn(now);
        if (after != before) {
            files.keep(row, after);
            history.add(row, What.WITHDRAWN, now, event.withdrawnBy(), event.unit(), null, null);
        }
    }
}
