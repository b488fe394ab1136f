package cn.tiaokuai.metrics.observations;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.contracts.ObservationConfirmed;
import cn.tiaokuai.platform.Digests;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.events.Outbox;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Map;

/**
 * Values come in, are confirmed and are corrected; none is ever lost. Locks are taken in one order everywhere (the row itself,
 * the target, the end of the audit's chain), so that no two requests wait for each other.
 */
@ApplicationScoped
class Reporting {

    private final Observations observations;
    private final Plausibility plausibility;
    private final Event<ValuesChanged> changed;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Reporting(
            Observations observations,
            Plausibility plausibility,
            Event<ValuesChanged> changed,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.observations = observations;
        this.plausibility = plausibility;
        this.changed = changed;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes a first value; a 409 problem when there is one for the period. */
    void report(ObservationRow row, Actor by) {
        observations.of(row.unit, row.indicator, row.period).ifPresent(existing -> {
            throw exists(row, Map.of("observationId", existing.id.toString()));
        });
        row.reportedBy = by.username();
        row.reportedAt = clock.instant();
        Requests.unlessRaced(() -> observations.persistAndFlush(row), () -> exists(row, Map.of()));
        keep(row, null, by);
        audit.changed("creation", "observation", row.id, null, digest(row));
    }

    /** Makes a value count above. */
    void confirm(ObservationRow row, Actor by) {
        if (row.status == ObservationRow.Status.CONFIRMED) {
            throw Problems.conflict("already-confirmed", "该数据已经确认");
        }
        if (row.reportedBy.equals(by.username())) {
            throw Problems.forbidden("forbidden", "不能确认本人填报的数据");
        }
        plausibility.requireNoErrors(row);
        String before = digest(row);
        String corrected = observations.reason(row);
        row.status = ObservationRow.Status.CONFIRMED;
        row.version++;
        row.confirmedBy = by.username();
        row.confirmedAt = clock.instant();
        keep(row, null, by);
        outbox.publish(new ObservationConfirmed(
                row.id,
                row.indicator.code,
                row.unit,
                row.period,
                row.value,
                row.qualifier == null ? null : row.qualifier.name(),
                row.indicator.measureUnit,
                by,
                row.confirmedAt,
                row.indicator.name,
                row.indicator.decimals,
                row.indicator.accumulation.name(),
                row.indicator.aggregation.name(),
                row.source,
                corrected));
        changed.fire(new ValuesChanged(row.unit, row.indicator.code, row.year, null));
        audit.changed("confirmation", "observation", row.id, before, digest(row));
    }

    /** Replaces a value; a confirmed one has to be confirmed again, and does not count until then. */
    void correct(ObservationRow row, Correction given, Actor by) {
        boolean counted = row.status == ObservationRow.Status.CONFIRMED;
        String before = digest(row);
        row.value = given.value();
        row.qualifier = given.qualifier();
        row.status = ObservationRow.Status.REPORTED;
        row.version++;
        row.reportedBy = by.username();
        row.reportedAt = clock.instant();
        row.confirmedBy = null;
        row.confirmedAt = null;
        keep(row, given.reason(), by);
        if (counted) {
            changed.fire(new ValuesChanged(row.unit, row.indicator.code, row.year, given.reason()));
        }
        audit.changed("correction", "observation", row.id, before, digest(row));
    }

    private static HttpProblem exists(ObservationRow row, Map<String, String> members) {
        return Problems.of(
                409, "observation-exists", "“" + row.indicator.name + "”" + row.period + "已经填报，请更正", members);
    }

    private void keep(ObservationRow row, String reason, Actor by) {
        // The row first: its history refers to it.
        observations.flush();
        observations.getEntityManager().persist(new HistoryRow(row, reason, by.username(), clock.instant()));
        observations.flush();
    }

    private static String digest(ObservationRow row) {
        return Digests.sha256(row.value.toPlainString() + " " + row.qualifier + " " + row.status);
    }
}
