package cn.tiaokuai.metrics.observations;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.contracts.ObservationConfirmed;
import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.metrics.targets.Judging;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.events.Outbox;
import cn.tiaokuai.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;

/** Values come in, are confirmed and are corrected; none is ever lost. */
@ApplicationScoped
class Reporting {

    private final Observations observations;
    private final Judging judging;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Reporting(Observations observations, Judging judging, Outbox outbox, Audit audit, Clock clock) {
        this.observations = observations;
        this.judging = judging;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes a first value; a 409 problem when there is one for the period. */
    ObservationRow report(
            Post post, Actor by, IndicatorRow indicator, Period period, ObservationResource.NewObservation given) {
        observations
                .find("unit = ?1 and indicator = ?2 and period = ?3", post.unit(), indicator, period.toString())
                .firstResultOptional()
                .ifPresent(existing -> {
                    throw Problems.of(
                            409,
                            "observation-exists",
                            "“" + indicator.name + "”" + period + "已经填报，请更正",
                            Map.of("observationId", existing.id.toString()));
                });
        ObservationRow row = new ObservationRow(post, indicator, period);
        row.value = given.value();
        row.qualifier = given.qualifier();
        row.source = given.source();
        row.reportedBy = by.username();
        row.reportedAt = clock.instant();
        observations.persist(row);
        keep(row, null, by);
        audit.changed("creation", "observation", row.id, null, digest(row));
        return row;
    }

    /** Makes a value count above. */
    void confirm(ObservationRow row, Actor by) {
        if (row.status == ObservationRow.Status.CONFIRMED) {
            throw Problems.conflict("already-confirmed", "该数据已经确认");
        }
        if (row.reportedBy.equals(by.username())) {
            throw Problems.forbidden("forbidden", "不能确认本人填报的数据");
        }
        row.status = ObservationRow.Status.CONFIRMED;
        row.version++;
        row.confirmedBy = by.username();
        row.confirmedAt = clock.instant();
        keep(row, null, by);
        audit.changed("confirmation", "observation", row.id, digest(row), digest(row));
        outbox.publish(new ObservationConfirmed(
                row.id,
                row.indicator.code,
                row.unit,
                row.period,
                row.value,
                row.qualifier == null ? null : row.qualifier.name(),
                row.indicator.measureUnit,
                by,
                row.confirmedAt));
        judging.valueChanged(row.unit, row.indicator.code, row.year, null);
    }

    /** Replaces a value; a confirmed one has to be confirmed again, and does not count until then. */
    void correct(ObservationRow row, BigDecimal value, Qualifier qualifier, String reason, Actor by) {
        boolean counted = row.status == ObservationRow.Status.CONFIRMED;
        String before = digest(row);
        row.value = value;
        row.qualifier = qualifier;
        row.status = ObservationRow.Status.REPORTED;
        row.version++;
        row.reportedBy = by.username();
        row.reportedAt = clock.instant();
        row.confirmedBy = null;
        row.confirmedAt = null;
        keep(row, reason, by);
        audit.changed("correction", "observation", row.id, before, digest(row));
        if (counted) {
            judging.valueChanged(row.unit, row.indicator.code, row.year, reason);
        }
    }

    private void keep(ObservationRow row, String reason, Actor by) {
        // The row first: its history refers to it.
        observations.flush();
        observations.getEntityManager().persist(new HistoryRow(row, reason, by.username(), clock.instant()));
        observations.flush();
    }

    private static String digest(ObservationRow row) {
        return row.value.toPlainString() + (row.qualifier == null ? "" : " " + row.qualifier);
    }
}
