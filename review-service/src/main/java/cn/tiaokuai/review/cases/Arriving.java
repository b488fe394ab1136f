package cn.tiaokuai.review.cases;

import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.review.calendar.OfficeTime;
import cn.tiaokuai.review.cases.model.Arrival;
import cn.tiaokuai.review.cases.model.HistoryEntry.What;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Opens a case for every submission, whichever order they come in. */
@ApplicationScoped
class Arriving {

    private static final Logger LOG = Logger.getLogger(Arriving.class);

    private final UnitDirectory directory;
    private final Subjects subjects;
    private final Cases cases;
    private final CaseFiles files;
    private final History history;
    private final Openings openings;
    private final OfficeTime time;

    Arriving(
            UnitDirectory directory,
            Subjects subjects,
            Cases cases,
            CaseFiles files,
            History history,
            Openings openings,
            OfficeTime time) {
        this.directory = directory;
        this.subjects = subjects;
        this.cases = cases;
        this.files = files;
        this.history = history;
        this.openings = openings;
        this.time = time;
    }

    void take(Submission event) {
        Instant now = time.now();
        Unit unit = directory.find(event.unit()).orElseThrow();
        SubjectRow subject = subjects.locked(event.id(), unit);
        Arrival arrival = Arrival.of(
                event.number(),
                subject.newestSubmission,
                subject.newestWithdrawal,
                cases.known(event.id(), event.number()));
        subject.submitted(event.number());
        switch (arrival) {
            case KNOWN -> LOG.infof("submission %d of %s has a case", event.number(), event.id());
            case NEWEST -> {
                supersedeOpen(event, now);
                openings.begin(event, unit, arrival, now);
            }
            case WITHDRAWN, OUTDATED -> openings.begin(event, unit, arrival, now);
        }
    }

    private void supersedeOpen(Submission event, Instant now) {
        cases.openLocked(event.id()).ifPresent(row -> {
            files.keep(row, files.read(row).superseded(now), now);
            history.add(row, What.SUPERSEDED, now, event.by(), row.unitCode, null, null);
        });
    }
}
