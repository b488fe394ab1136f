package cn.tiaokuai.review.cases;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.ReportSubmitted;
import cn.tiaokuai.platform.events.EventHandler;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.review.cases.model.Arrival;
import cn.tiaokuai.review.cases.model.HistoryEntry.What;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/** Opens a case for every submission, whichever order they come in. */
@ApplicationScoped
class Submissions implements EventHandler<ReportSubmitted> {

    private static final Logger LOG = Logger.getLogger(Submissions.class);

    private final UnitDirectory directory;
    private final Subjects subjects;
    private final Cases cases;
    private final CaseFiles files;
    private final History history;
    private final Openings openings;
    private final Clock clock;

    Submissions(
            UnitDirectory directory,
            Subjects subjects,
            Cases cases,
            CaseFiles files,
            History history,
            Openings openings,
            Clock clock) {
        this.directory = directory;
        this.subjects = subjects;
        this.cases = cases;
        this.files = files;
        this.history = history;
        this.openings = openings;
        this.clock = clock;
    }

    @Override
    public Class<ReportSubmitted> type() {
        return ReportSubmitted.class;
    }

    @Override
    public void handle(ReportSubmitted event, Envelope<ReportSubmitted> envelope) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Unit unit = directory.find(event.unit()).orElseThrow();
        SubjectRow subject = subjects.locked(event.reportId(), unit);
        Arrival arrival = Arrival.of(
                event.submission(),
                subject.newestSubmission,
                subject.newestWithdrawal,
                cases.known(event.reportId(), event.submission()));
        subject.submitted(event.submission());
        switch (arrival) {
            case KNOWN -> LOG.infof("submission %d of %s has a case", event.submission(), event.reportId());
            case NEWEST -> {
                supersedeOpen(event, now);
                openings.begin(event, unit, arrival, now);
            }
            case WITHDRAWN, OUTDATED -> openings.begin(event, unit, arrival, now);
        }
    }

    private void supersedeOpen(ReportSubmitted event, Instant now) {
        cases.openLocked(event.reportId()).ifPresent(row -> {
            files.keep(row, files.read(row).superseded(now));
            history.add(row, What.SUPERSEDED, now, event.submittedBy(), row.unitCode, null, null);
        });
    }
}
