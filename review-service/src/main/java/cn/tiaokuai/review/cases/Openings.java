package cn.tiaokuai.review.cases;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.contracts.Event;
import cn.tiaokuai.contracts.ReportReturned;
import cn.tiaokuai.contracts.ReviewOpened;
import cn.tiaokuai.contracts.Step;
import cn.tiaokuai.contracts.SubjectReturned;
import cn.tiaokuai.platform.days.OfficeDays;
import cn.tiaokuai.platform.events.Outbox;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.review.calendar.Calendars;
import cn.tiaokuai.review.cases.model.Arrival;
import cn.tiaokuai.review.cases.model.CaseOpening;
import cn.tiaokuai.review.cases.model.CaseStep;
import cn.tiaokuai.review.cases.model.HistoryEntry.What;
import cn.tiaokuai.review.cases.model.Moment;
import cn.tiaokuai.review.cases.model.OpenCase;
import cn.tiaokuai.review.cases.model.ReviewCase;
import cn.tiaokuai.review.cases.model.ReviewCase.ReturnedCase;
import cn.tiaokuai.review.cases.model.StepState;
import cn.tiaokuai.review.routes.Route;
import cn.tiaokuai.review.routes.Routes;
import cn.tiaokuai.review.routes.Superiors;
import cn.tiaokuai.review.routes.Unfillable;
import cn.tiaokuai.review.routes.model.Act;
import cn.tiaokuai.review.routes.model.Itinerary;
import cn.tiaokuai.review.vacancies.Vacancies;
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
    private final Vacancies vacancies;
    private final CaseNotices notices;
    private final DeadlineConfig deadlines;
    private final Calendars calendars;
    private final Outbox outbox;

    Openings(
            Superiors superiors,
            Cases cases,
            CaseFiles files,
            Routes routes,
            History history,
            Vacancies vacancies,
            CaseNotices notices,
            DeadlineConfig deadlines,
            Calendars calendars,
            Outbox outbox) {
        this.superiors = superiors;
        this.cases = cases;
        this.files = files;
        this.routes = routes;
        this.history = history;
        this.vacancies = vacancies;
        this.notices = notices;
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.outbox = outbox;
    }

    void begin(Submission event, Unit unit, Arrival arrival, Instant now) {
        Optional<CaseRow> before = cases.latestReturn(event.id());
        Optional<ReturnedCase> answered = before.flatMap(files::answered);
        // A return goes on along its own version; should the unit have moved away from that route's owner, along
        // today's.
        Route route = answered.flatMap(_ -> routes.version(before.orElseThrow().routeId, event.kind()))
                .orElseGet(() -> routes.nearest(unit.path(), event.kind()));
        Moment moment = new Moment(
                now, deadlines.closingTime(calendars.of(unit.path(), OfficeDays.day(now))), UUID::randomUUID);
        switch (Itinerary.of(
                route.steps(), event.facts(unit), superiors.around(unit, event.addressee(), route.steps()))) {
            case Itinerary.Passable passable -> {
                OpenCase open = new CaseOpening(passable, answered).open(event.subject(), moment);
                keep(event, unit, route, arrival, open, now);
            }
            case Itinerary.Blocked blocked ->
                sendBack(event, unit, route, arrival, blocked.ordinal(), Unfillable.reason(route, blocked), now);
            case Itinerary.Empty _ -> sendBack(event, unit, route, arrival, null, Unfillable.reason(route), now);
        }
    }

    private void keep(Submission event, Unit unit, Route route, Arrival arrival, OpenCase open, Instant now) {
        ReviewCase kept =
                switch (arrival) {
                    case NEWEST, KNOWN -> open;
                    case WITHDRAWN -> open.withdrawn(now);
                    case OUTDATED -> open.superseded(now);
                };
        CaseRow row = CaseRow.of(event, unit, route.id(), kept, now);
        files.add(row, kept, now);
        history.add(row, What.OPENED, now, event.by(), unit.code(), null, route.name());
        open.steps().forEach(step -> tell(row, step, event.by(), now));
        switch (arrival) {
            case NEWEST, KNOWN -> announce(event, open, now);
            case WITHDRAWN -> history.add(row, What.WITHDRAWN, now, event.by(), unit.code(), null, null);
            case OUTDATED -> history.add(row, What.SUPERSEDED, now, event.by(), unit.code(), null, null);
        }
    }

    /** Readers of a report follow from who is asked; owners of other things keep theirs. */
    private void announce(Submission event, OpenCase open, Instant now) {
        switch (event.what()) {
            case REPORT -> outbox.publish(opened(event, open, now));
            case TARGETS, OBSERVATIONS -> {}
        }
    }

    private void tell(CaseRow row, CaseStep step, Actor by, Instant now) {
        switch (step.state()) {
            case StepState.Carried(int submission, String digest, var _) -> {
                String text = "第" + submission + "次送审时已同意，当时文本的摘要值为 " + digest;
                history.add(row, What.CARRIED, now, by, step.unit(), step.ordinal(), text);
            }
            case StepState.Skipped _ ->
                history.add(row, What.SKIPPED, now, by, row.unitCode, step.ordinal(), "没有可办理的单位或条件不成立，按流程跳过");
            case StepState.Informed _ -> history.add(row, What.INFORMED, now, by, step.unit(), step.ordinal(), null);
            case StepState.Waiting _,
                    StepState.Open _,
                    StepState.Approved _,
                    StepState.Returned _,
                    StepState.Released _,
                    StepState.HandedOver _,
                    StepState.Escalated _,
                    StepState.Recalled _,
                    StepState.Ended _ -> {}
        }
    }

    /** A submission that nobody could review goes back at once, with the reason: it must not lie where nobody sees it. */
    private void sendBack(
            Submission event, Unit unit, Route route, Arrival arrival, Integer ordinal, String reason, Instant now) {
        ReturnedCase returned = new ReturnedCase(UUID.randomUUID(), event.subject(), List.of(), now, 1);
        CaseRow row = CaseRow.of(event, unit, route.id(), returned, now);
        files.add(row, returned, now);
        history.add(row, What.NOT_OPENED, now, ITSELF, unit.code(), null, reason);
        switch (arrival) {
            case NEWEST, KNOWN -> {
                outbox.publish(notOpened(event, returned, reason, now));
                notices.returned(row, ITSELF.name(), reason);
                Vacancies.Where where = new Vacancies.Where(row.id, route.name(), ordinal);
                vacancies.note(unit, where, Vacancies.What.NOT_OPENED, reason, now, route.unit());
            }
            case WITHDRAWN, OUTDATED -> {} // nobody waits for an answer
        }
    }

    private static Event notOpened(Submission event, ReturnedCase returned, String reason, Instant now) {
        return switch (event.what()) {
            case REPORT ->
                new ReportReturned(
                        returned.id(),
                        event.id(),
                        event.number(),
                        event.unit(),
                        event.digest(),
                        reason,
                        returned.continuesAt(),
                        ITSELF,
                        now);
            case TARGETS, OBSERVATIONS ->
                new SubjectReturned(
                        returned.id(),
                        event.id(),
                        event.what().subject(),
                        event.number(),
                        event.unit(),
                        event.digest(),
                        reason,
                        returned.continuesAt(),
                        ITSELF,
                        now);
        };
    }

    private static ReviewOpened opened(Submission event, OpenCase open, Instant now) {
        List<Step> asked = open.steps().stream()
                .filter(step -> step.unit() != null && step.terms().act() != Act.INFORMATION)
                .map(step -> new Step(step.ordinal(), step.unit(), step.asked().role()))
                .toList();
        return new ReviewOpened(open.id(), event.id(), event.number(), event.unit(), event.digest(), asked, now);
    }
}
