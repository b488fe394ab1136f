package cn.tiaokuai.metrics.observations;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.contracts.ObservationReopened;
import cn.tiaokuai.metrics.locks.Locks;
import cn.tiaokuai.metrics.model.Period;
import cn.tiaokuai.metrics.reorganisations.Successions;
import cn.tiaokuai.platform.Digests;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.events.Outbox;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.units.UnitPath;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Values come in, are confirmed and are corrected; none is ever lost. Locks are taken in one order everywhere (the row itself,
 * the target, the end of the audit's chain), so that no two requests wait for each other.
 */
@ApplicationScoped
class Reporting {

    static final String OWN_VALUE = "不能确认本人填报的数据";
    static final String STAGES = "更正后为修订或终报，终报不能退回修订";
    static final String UNDER_REVIEW = "该数据正在审核，须先撤回送审才能更正或确认";

    private final Observations observations;
    private final FirstValues firstValues;
    private final Plausibility plausibility;
    private final Locks locks;
    private final Successions successions;
    private final Event<ValuesChanged> changed;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Reporting(
            Observations observations,
            FirstValues firstValues,
            Plausibility plausibility,
            Locks locks,
            Successions successions,
            Event<ValuesChanged> changed,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.observations = observations;
        this.firstValues = firstValues;
        this.plausibility = plausibility;
        this.locks = locks;
        this.successions = successions;
        this.changed = changed;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes a first value; a 409 problem when there is one for the period. */
    void report(ObservationRow row, Actor by) {
        requireOpen(row);
        observations.of(row.unit, row.indicator, row.period).ifPresent(existing -> {
            throw exists(row, Map.of("observationId", existing.id.toString(), "value", existing.value.toPlainString()));
        });
        Instant now = clock.instant();
        sign(row, by, now);
        Requests.unlessRaced(() -> observations.persistAndFlush(row), () -> exists(row, Map.of()));
        keep(List.of(row), null, by, now);
        audit.changed("creation", "observation", row.id, null, digest(row));
    }

    /** A correction of a value that is there. */
    record Corrected(ObservationRow row, Correction correction) {}

    /** Takes many first values and corrections, checked already, as one change with one entry in the audit. */
    void takeAll(List<ObservationRow> first, List<Corrected> corrected, UUID entry, Post post, Actor by) {
        Map<String, ValuesChanged.Series> told = new LinkedHashMap<>();
        Instant now = clock.instant();
        first.forEach(row -> sign(row, by, now));
        for (Corrected each : corrected) {
            if (each.row().status == ObservationRow.Status.CONFIRMED) {
                ValuesChanged.Series series =
                        seriesOf(each.row(), each.correction().reason());
                told.putIfAbsent(series.indicator() + " " + series.year(), series);
            }
            reopen(each.row(), each.correction(), by, now);
        }
        observations.flush();
        Requests.unlessRaced(
                () -> firstValues.write(first, post, by.username(), now),
                () -> Problems.conflict("observation-exists", "其他人同时填报了其中的数据，请重试"));
        observations.supersede(corrected.stream().map(each -> each.row().id).toList(), now);
        corrected.forEach(each -> observations
                .getEntityManager()
                .persist(new HistoryRow(each.row(), each.correction().reason(), by.username(), now)));
        observations.flush();
        if (!told.isEmpty()) {
            changed.fire(new ValuesChanged(post.unit(), List.copyOf(told.values())));
        }
        String all = Stream.concat(first.stream(), corrected.stream().map(Corrected::row))
                .map(row -> row.id + " " + row.version + " " + digest(row))
                .collect(Collectors.joining("\n"));
        audit.changed("entry", "observations", entry, null, Digests.sha256(all));
    }

    /** Makes a value count above. */
    void confirm(ObservationRow row, Actor by) {
        if (row.status == ObservationRow.Status.CONFIRMED) {
            throw Problems.conflict("already-confirmed", "该数据已经确认");
        }
        if (row.reportedBy.equals(by.username())) {
            throw Problems.forbidden("forbidden", OWN_VALUE);
        }
        requireFree(row);
        requireOpen(row);
        plausibility.requireNoErrors(List.of(row));
        String before = digest(row);
        confirmAll(List.of(row), by);
        audit.changed("confirmation", "observation", row.id, before, digest(row));
    }

    /** Makes values of one unit count above, of which somebody has made sure. */
    void confirmAll(List<ObservationRow> rows, Actor by) {
        Instant now = clock.instant();
        Map<UUID, String> corrected = observations.reasons(rows);
        Set<ValuesChanged.Series> told = new LinkedHashSet<>();
        for (ObservationRow row : rows) {
            row.status = ObservationRow.Status.CONFIRMED;
            row.version++;
            row.confirmedBy = by.username();
            row.confirmedAt = now;
            outbox.publish(row.told(by, corrected.get(row.id)));
            told.add(seriesOf(row, null));
        }
        keep(rows, null, by, now);
        changed.fire(new ValuesChanged(rows.getFirst().unit, List.copyOf(told)));
    }

    /** Replaces a value; a confirmed one has to be confirmed again, and does not count until then. */
    void correct(ObservationRow row, Correction given, Actor by) {
        requireFree(row);
        requireOpen(row);
        if (!row.stage.mayBecome(given.stageAfter(row.stage))) {
            throw Problems.invalid("stage", STAGES);
        }
        boolean counted = row.status == ObservationRow.Status.CONFIRMED;
        String before = digest(row);
        Instant now = clock.instant();
        reopen(row, given, by, now);
        keep(List.of(row), given.reason(), by, now);
        if (counted) {
            changed.fire(changeOf(row, given.reason()));
        }
        audit.changed("correction", "observation", row.id, before, digest(row));
    }

    private static void requireFree(ObservationRow row) {
        if (row.submissionId != null) {
            throw Problems.of(409, "under-review", UNDER_REVIEW, Map.of("submissionId", row.submissionId.toString()));
        }
    }

    private void requireOpen(ObservationRow row) {
        Period period = Period.parse(row.period).orElseThrow();
        successions.requireOwnTime(row.unit, row.indicator.code, period);
        locks.requireOpen(row.unit, UnitPath.of(row.unitPath), UnitPath.of(row.linePath), row.indicator.code, period);
    }

    private static void sign(ObservationRow row, Actor by, Instant now) {
        row.reportedBy = by.username();
        row.reportedAt = now;
    }

    /** Replaces a value; whoever counted it, hears that it counts no more. */
    private void reopen(ObservationRow row, Correction given, Actor by, Instant now) {
        if (row.status == ObservationRow.Status.CONFIRMED) {
            outbox.publish(
                    new ObservationReopened(row.id, row.indicator.code, row.unit, row.period, given.reason(), now));
        }
        replace(row, given, by, now);
    }

    private static void replace(ObservationRow row, Correction given, Actor by, Instant now) {
        row.value = given.value();
        row.qualifier = given.qualifier();
        row.stage = given.stageAfter(row.stage);
        row.source = given.source() == null || given.source().isBlank()
                ? row.source
                : given.source().strip();
        row.status = ObservationRow.Status.REPORTED;
        row.version++;
        sign(row, by, now);
        row.confirmedBy = null;
        row.confirmedAt = null;
    }

    private static ValuesChanged changeOf(ObservationRow row, String reason) {
        return new ValuesChanged(row.unit, List.of(seriesOf(row, reason)));
    }

    private static ValuesChanged.Series seriesOf(ObservationRow row, String reason) {
        return new ValuesChanged.Series(row.indicator.code, row.year, reason);
    }

    private static HttpProblem exists(ObservationRow row, Map<String, String> members) {
        return Problems.of(
                409, "observation-exists", "“" + row.indicator.name + "”" + row.period + "已经填报，请更正", members);
    }

    /** One state ends in the moment in which the next begins: whoever asks what was known finds one of them. */
    private void keep(List<ObservationRow> rows, String reason, Actor by, Instant now) {
        // The rows first: their history refers to them.
        observations.flush();
        observations.supersede(rows.stream().map(row -> row.id).toList(), now);
        rows.forEach(row -> observations.getEntityManager().persist(new HistoryRow(row, reason, by.username(), now)));
        observations.flush();
    }

    private static String digest(ObservationRow row) {
        return Digests.sha256(row.value.toPlainString() + " " + row.qualifier + " " + row.stage + " " + row.status);
    }
}
