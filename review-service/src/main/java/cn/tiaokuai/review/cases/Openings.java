package cn.tiaokuai.review.cases;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.contracts.ReportReturned;
import cn.tiaokuai.contracts.ReportSubmitted;
import cn.tiaokuai.contracts.ReviewOpened;
import cn.tiaokuai.contracts.Step;
import cn.tiaokuai.platform.events.Outbox;
import cn.tiaokuai.platform.units.Unit;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Begins the case of a submission: finds the route and whom it asks, or says that it asks nobody. */
@ApplicationScoped
class Openings {

    /** Who sends back what no route can take. */
    private static final Actor ITSELF = new Actor("review-service", "审核服务");

    private final Superiors superiors;
    private final Cases cases;
    private final CaseFiles files;
    private final Routes routes;
    private final History history;
    private final DeadlineConfig deadlines;
    private final Outbox outbox;

    Openings(
            Superiors superiors,
            Cases cases,
            CaseFiles files,
            Routes routes,
            History history,
            DeadlineConfig deadlines,
            Outbox outbox) {
        this.superiors = superiors;
        this.cases = cases;
        this.files = files;
        this.routes = routes;
        this.history = history;
        this.deadlines = deadlines;
        this.outbox = outbox;
    }

    void begin(ReportSubmitted event, Unit unit, Arrival arrival, Instant now) {
        Optional<CaseRow> before = cases.latestReturn(event.reportId());
        Optional<ReturnedCase> answered = before.flatMap(files::answered);
        // A return goes on along its own version; should the unit have moved away from that route's owner, along
        // today's.
        Route route = answered.flatMap(_ -> routes.version(before.orElseThrow().routeId, event.kind()))
                .orElseGet(() -> routes.nearest(unit.path(), event.kind()));
        switch (Itinerary.of(route.steps(), superiors.around(unit, event.addressee()))) {
            case Itinerary.Passable passable -> {
                OpenCase open = new CaseOpening(passable, answered, UUID::randomUUID)
                        .open(subject(event), deadlines.closingTime(), now);
                keep(event, unit, route, arrival, open, now);
            }
            case Itinerary.Blocked blocked ->
                sendBack(event, unit, route, arrival, Unfillable.reason(route, blocked), now);
            case Itinerary.Empty _ -> sendBack(event, unit, route, arrival, Unfillable.reason(route), now);
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
            case StepState.Carried(int submission, String digest) -> {
                String text = "第" + submission + "次送审时已同意，当时文本的摘要值为 " + digest;
                history.add(row, What.CARRIED, now, by, step.unit(), step.ordinal(), text);
            }
            case StepState.Skipped _ ->
                history.add(row, What.SKIPPED, now, by, row.unitCode, step.ordinal(), "没有可办理的单位，按流程跳过");
            case StepState.Waiting _,
                    StepState.Open _,
                    StepState.Approved _,
                    StepState.Returned _,
                    StepState.Ended _ -> {}
        }
    }

    /** A submission that nobody could review goes back at once, with the reason: it must not lie where nobody sees it. */
    private void sendBack(ReportSubmitted event, Unit unit, Route route, Arrival arrival, String reason, Instant now) {
        ReturnedCase returned = new ReturnedCase(UUID.randomUUID(), subject(event), List.of(), now, 1);
        CaseRow row = CaseRow.of(event, unit, route.id(), returned, now);
        files.add(row, returned);
        history.add(row, What.NOT_OPENED, now, ITSELF, unit.code(), null, reason);
        switch (arrival) {
            case NEWEST, KNOWN -> outbox.publish(notOpened(event, returned, reason, now));
            case WITHDRAWN, OUTDATED -> {} // nobody waits for an answer
        }
    }

    private static ReportReturned notOpened(ReportSubmitted event, ReturnedCase returned, String reason, Instant now) {
        return new ReportReturned(
                returned.id(),
                event.reportId(),
                event.submission(),
                event.unit(),
                event.digest(),
                reason,
                returned.continuesAt(),
                ITSELF,
                now);
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
