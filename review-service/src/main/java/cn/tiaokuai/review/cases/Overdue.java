package cn.tiaokuai.review.cases;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.contracts.ReviewOverdue;
import cn.tiaokuai.platform.access.Scope;
import cn.tiaokuai.platform.access.Scoped;
import cn.tiaokuai.platform.events.Outbox;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.review.calendar.OfficeTime;
import cn.tiaokuai.review.cases.model.CaseStep;
import cn.tiaokuai.review.cases.model.HistoryEntry.What;
import cn.tiaokuai.review.cases.model.OpenCase;
import cn.tiaokuai.review.cases.model.StandIns;
import cn.tiaokuai.review.routes.Route;
import cn.tiaokuai.review.routes.Routes;
import cn.tiaokuai.review.routes.model.Itinerary.Seat;
import cn.tiaokuai.review.routes.model.WhenOverdue;
import cn.tiaokuai.review.vacancies.Vacancies;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Announces steps that have passed their due time, each once however many replicas look: whoever deletes the deadline
 * announces it, in one transaction. Works in the scope of each reporting unit, since the clock itself may see no case.
 */
@ApplicationScoped
class Overdue {

    private static final Logger LOG = Logger.getLogger(Overdue.class);
    static final Actor CLOCK = new Actor("review-service", "审核服务");

    private final Deadlines deadlines;
    private final Cases cases;
    private final CaseFiles files;
    private final History history;
    private final Routes routes;
    private final Vacancies vacancies;
    private final Escalation escalation;
    private final CaseNotices notices;
    private final UnitDirectory directory;
    private final Scoped scoped;
    private final Outbox outbox;
    private final OfficeTime time;
    private final int batch;

    Overdue(
            Deadlines deadlines,
            Cases cases,
            CaseFiles files,
            History history,
            Routes routes,
            Vacancies vacancies,
            Escalation escalation,
            CaseNotices notices,
            UnitDirectory directory,
            Scoped scoped,
            Outbox outbox,
            OfficeTime time,
            DeadlineConfig config) {
        this.deadlines = deadlines;
        this.cases = cases;
        this.files = files;
        this.history = history;
        this.routes = routes;
        this.vacancies = vacancies;
        this.escalation = escalation;
        this.notices = notices;
        this.directory = directory;
        this.scoped = scoped;
        this.outbox = outbox;
        this.time = time;
        this.batch = config.batch();
    }

    /** One look at the clock. */
    @Scheduled(every = "{tiaokuai.review.deadlines.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        Instant now = time.now();
        List<DeadlineRow> passed = QuarkusTransaction.requiringNew().call(() -> deadlines.passed(now, batch));
        for (DeadlineRow deadline : passed) {
            try {
                announce(deadline, now);
            } catch (RuntimeException e) {
                // The others must not wait for this one; the next look tries it again.
                LOG.warnf(e, "step %s is overdue and could not be announced", deadline.stepId);
            }
        }
    }

    private void announce(DeadlineRow deadline, Instant now) {
        Optional<Unit> unit = QuarkusTransaction.requiringNew().call(() -> directory.find(deadline.unitCode));
        unit.ifPresent(u -> {
            StandIns who = escalation.standIns(u, deadline.stepId);
            scoped.in(Scope.of(u), () -> {
                // The case first, as decisions do: nobody waits for somebody who waits for him.
                cases.locked(deadline.caseId).ifPresent(row -> announce(u, row, deadline, who, now));
                return null;
            });
        });
    }

    private void announce(Unit unit, CaseRow row, DeadlineRow deadline, StandIns who, Instant now) {
        if (!deadlines.taken(deadline.stepId) || !(files.read(row) instanceof OpenCase open)) {
            return;
        }
        // A route that is out of the unit's reach by now keeps its name to itself, and its owner is not told.
        Optional<Route> route = routes.version(row.routeId, row.kind);
        for (CaseStep step : open.open()) {
            if (!step.id().equals(deadline.stepId)) {
                continue;
            }
            history.add(row, What.OVERDUE, now, CLOCK, row.unitCode, step.ordinal(), null);
            if (row.subjectKind == ReviewedKind.REPORT) {
                outbox.publish(new ReviewOverdue(
                        row.id,
                        row.subjectId,
                        row.submission,
                        row.unitCode,
                        step.ordinal(),
                        step.unit(),
                        step.asked().role(),
                        deadline.due));
            }
            boolean gone = escalation.give(row, open, step, who, now);
            notices.overdue(row, step, deadline.due, gone);
            vacancies.note(
                    unit,
                    new Vacancies.Where(row.id, route.map(Route::name).orElse(""), step.ordinal()),
                    Vacancies.What.OVERDUE,
                    unattended(step, gone),
                    now,
                    step.unit(),
                    route.map(Route::unit).orElse(null));
        }
    }

    private static String unattended(CaseStep step, boolean gone) {
        Seat seat = step.asked();
        String who = seat.person() != null ? "“" + seat.person() + "”" : "角色为 " + seat.role() + " 的岗位";
        return "单位“" + seat.unit() + "”" + (seat.office() == null ? "" : "“" + seat.office() + "”") + "的" + who
                + "逾期未办。请核对该单位是否有人担任，或请其指定他人办理" + became(step.terms().whenOverdue(), gone);
    }

    private static String became(WhenOverdue said, boolean gone) {
        return said == WhenOverdue.NOBODY ? "" : gone ? "；此环节已按流程转由他人办理" : "；流程要求转由他人办理，但没有可转的人";
    }
}
