package cn.tiaokuai.review.cases;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.ReportReturned;
import cn.tiaokuai.contracts.ReportSubmitted;
import cn.tiaokuai.contracts.ReviewOpened;
import cn.tiaokuai.contracts.Step;
import cn.tiaokuai.platform.events.EventHandler;
import cn.tiaokuai.platform.events.Outbox;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.review.cases.model.Arrival;
import cn.tiaokuai.review.cases.model.CaseOpening;
import cn.tiaokuai.review.cases.model.CaseStep;
import cn.tiaokuai.review.cases.model.HistoryEntry.What;
import cn.tiaokuai.review.cases.model.OpenCase;
import cn.tiaokuai.review.cases.model.ReviewCase;
import cn.tiaokuai.review.cases.model.ReviewCase.ReturnedCase;
import cn.tiaokuai.review.cases.model.StepState;
import cn.tiaokuai.review.cases.model.Subject;
import cn.tiaokuai.review.routes.Route;
import cn.tiaokuai.review.routes.Routes;
import cn.tiaokuai.review.routes.model.Itinerary;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Opens a case for every submission. */
@ApplicationScoped
class Submissions implements EventHandler<ReportSubmitted> {

    private static final Logger LOG = Logger.getLogger(Submissions.class);
    /** Who sends back what no route can take. */
    private static final Actor ITSELF = new Actor("review-service", "审核服务");

    private final UnitDirectory directory;
    private final Superiors superiors;
    private final Subjects subjects;
    private final Cases cases;
    private final CaseFiles files;
    private final Routes routes;
    private final History history;
    private final DeadlineConfig deadlines;
    private final Outbox outbox;
    private final Clock clock;

    Submissions(
            UnitDirectory directory,
            Superiors superiors,
            Subjects subjects,
            Cases cases,
            CaseFiles files,
            Routes routes,
            History history,
            DeadlineConfig deadlines,
            Outbox outbox,
            Clock clock) {
        this.directory = directory;
        this.superiors = superiors;
        this.subjects = subjects;
        this.cases = cases;
        this.files = files;
        this.routes = routes;
        this.history = history;
        this.deadlines = deadlines;
        this.outbox = outbox;
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
                begin(event, unit, arrival, now);
            }
            case WITHDRAWN, OUTDATED -> begin(event, unit, arrival, now);
        }
    }

    private void supersedeOpen(ReportSubmitted event, Instant now) {
        cases.openLocked(event.reportId()).ifPresent(row -> {
            files.keep(row, files.read(row).superseded(now));
            history.add(row, What.SUPERSEDED, now, event.submittedBy(), row.unitCode, null, null);
        });
    }

    private void begin(ReportSubmitted event, Unit unit, Arrival arrival, Instant now) {
        Optional<CaseRow> before = cases.latestReturn(event.reportId());
        Optional<ReturnedCase> answered = before.map(files::answered);
        Route route = answered.isPresent()
                ? routes.version(before.orElseThrow().routeId, event.kind())
                : routes.nearest(unit.path(), event.kind());
        switch (Itinerary.of(route.steps(), superiors.around(unit, event.addressee()))) {
            case Itinerary.Passable passable -> {
                OpenCase open = new CaseOpening(passable, answered, UUID::randomUUID)
                        .open(subject(event), deadlines.closingTime(), now);
                keep(event, unit, route, arrival, open, now);
            }
            case Itinerary.Blocked blocked -> sendBack(event, unit, route, Unfillable.reason(route, blocked), now);
            case Itinerary.Empty _ -> sendBack(event, unit, route, Unfillable.reason(route), now);
        }
    }

    private void keep(ReportSubmitted event, Unit unit, Route route, Arrival arrival, OpenCase open, Instant now) {
        ReviewCase kept =
                switch (arrival) {
                    case NEWEST, KNOWN -> open;
                    case WITHDRAWN -> open.withdrawn(now);
                    case OUTDATED -> open.superseded(now);
                };
        CaseRow row = CaseRow.of(event, unit, route.id(), kept, now);
        files.add(row, kept);
        history.add(row, What.OPENED, now, event.submittedBy(), unit.code(), null, route.name());
        open.steps().forEach(step -> tell(row, step, event.submittedBy(), now));
        switch (arrival) {
            case NEWEST, KNOWN -> outbox.publish(opened(event, open, now));
            case WITHDRAWN -> history.add(row, What.WITHDRAWN, now, event.submittedBy(), unit.code(), null, null);
            case OUTDATED -> history.add(row, What.SUPERSEDED, now, event.submittedBy(), unit.code(), null, null);
        }
    }

    private void tell(CaseRow row, CaseStep step, Actor by, Instant now) {
        switch (step.state()) {
            case StepState.Carried(int submission, String digest) ->
                history.add(row, What.CARRIED, now, by, step.unit(), step.ordinal(), submission + " " + digest);
            case StepState.Skipped _ ->
                history.add(row, What.SKIPPED, now, by, row.unitCode, step.ordinal(), step.role());
            case StepState.Waiting _,
                    StepState.Open _,
                    StepState.Approved _,
                    StepState.Returned _,
                    StepState.Ended _ -> {}
        }
    }

    /** A submission that nobody could review goes back at once, with the reason: it must not lie where nobody sees it. */
    private void sendBack(ReportSubmitted event, Unit unit, Route route, String reason, Instant now) {
        ReturnedCase returned = new ReturnedCase(UUID.randomUUID(), subject(event), List.of(), now, 1);
        CaseRow row = CaseRow.of(event, unit, route.id(), returned, now);
        files.add(row, returned);
        history.add(row, What.NOT_OPENED, now, ITSELF, unit.code(), null, reason);
        outbox.publish(new ReportReturned(
                returned.id(),
                event.reportId(),
                event.submission(),
                event.unit(),
                event.digest(),
                reason,
                1,
                ITSELF,
                now));
    }

    private static Subject subject(ReportSubmitted event) {
        return new Subject(
                event.reportId(),
                event.submission(),
                event.unit(),
                event.digest(),
                event.submittedBy().username());
    }

    private static ReviewOpened opened(ReportSubmitted event, OpenCase open, Instant now) {
        List<Step> asked = open.steps().stream()
                .filter(step -> step.unit() != null)
                .map(step -> new Step(step.ordinal(), step.unit(), step.role()))
                .toList();
        return new ReviewOpened(
                open.id(), event.reportId(), event.submission(), event.unit(), event.digest(), asked, now);
    }
}
