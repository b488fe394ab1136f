package cn.tiaokuai.metrics.observations;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.metrics.locks.Locks;
import cn.tiaokuai.metrics.model.Period;
import cn.tiaokuai.metrics.model.Qualifier;
import cn.tiaokuai.metrics.model.Stage;
import cn.tiaokuai.metrics.reorganisations.Successions;
import cn.tiaokuai.platform.access.Scope;
import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.platform.units.UnitPath;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds values while others decide about them: nobody corrects or confirms one meanwhile. A handful of queries each, however many. */
@ApplicationScoped
public class Holding {

    private final Observations observations;
    private final Reporting reporting;
    private final Plausibility plausibility;
    private final Locks locks;
    private final Successions successions;

    Holding(
            Observations observations,
            Reporting reporting,
            Plausibility plausibility,
            Locks locks,
            Successions successions) {
        this.observations = observations;
        this.reporting = reporting;
        this.plausibility = plausibility;
        this.locks = locks;
        this.successions = successions;
    }

    /**
     * A value as somebody saw it.
     *
     * @param version that was seen
     */
    public record Seen(UUID id, Long version) {}

    /** A value as it was when it was held; it stays so. */
    public record Held(
            UUID id,
            long version,
            String indicator,
            String indicatorName,
            String measureUnit,
            String period,
            BigDecimal value,
            Qualifier qualifier,
            Stage stage,
            String source,
            String reportedBy) {

        private Held(ObservationRow row) {
            this(
                    row.id,
                    row.version,
                    row.indicator.code,
                    row.indicator.name,
                    row.indicator.measureUnit,
                    row.period,
                    row.value,
                    row.qualifier,
                    row.stage,
                    row.source,
                    row.reportedBy);
        }
    }

    /**
     * Holds values of a unit that nobody has confirmed yet.
     *
     * @param submission that they are under review with
     * @return in the order in which they were named
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 that names each that cannot be held and why, or the rules that they break
     */
    public List<Held> hold(UUID submission, List<Seen> seen, Scope unit) {
        List<UUID> ids = seen.stream().map(Seen::id).toList();
        Map<UUID, ObservationRow> found =
                observations.lockedWithIndicators("id in ?1 and unit = ?2", ids, unit.unit()).stream()
                        .collect(Collectors.toMap(row -> row.id, Function.identity()));
        Locks.Locked locked = locked(unit);
        Violations violations = new Violations();
        for (int i = 0; i < seen.size(); i++) {
            String fault = fault(seen.get(i), found.get(seen.get(i).id()), locked);
            violations.unless(fault == null, "observations[" + i + "]", fault);
        }
        violations.stop();
        List<ObservationRow> rows = ids.stream().map(found::get).toList();
        plausibility.requireNoErrors(rows);
        rows.forEach(row -> row.submissionId = submission);
        return rows.stream().map(Held::new).toList();
    }

    private Locks.Locked locked(Scope unit) {
        return locks.binding(unit.unit(), unit.path(), unit.linePath()).and(successions.binding(unit.unit()));
    }

    private static String fault(Seen seen, ObservationRow row, Locks.Locked locked) {
        if (row == null) {
            return "没有此数据，或不是本单位的数据";
        }
        if (row.status == ObservationRow.Status.CONFIRMED) {
            return "该数据已经确认";
        }
        if (row.submissionId != null) {
            return "该数据正在审核";
        }
        if (seen.version() == null || seen.version() != row.version) {
            return "数据已被修改，现为版本 " + row.version;
        }
        return why(row, locked);
    }

    /** Lets go of what is held. */
    public void release(UUID submission, String unit) {
        observations
                .lockedWithIndicators("submissionId = ?1 and unit = ?2", submission, unit)
                .forEach(row -> row.submissionId = null);
    }

    /**
     * Confirms what is held, and lets go of all of it. Rules between indicators were asked when it was held: what was agreed to
     * counts, though other values may have changed since.
     *
     * @param by who agreed
     * @return by identity, why a value does not count after all
     */
    public Map<UUID, String> confirm(UUID submission, String unit, Actor by) {
        List<ObservationRow> rows =
                observations.lockedWithIndicators("submissionId = ?1 and unit = ?2", submission, unit);
        Map<UUID, String> left = new LinkedHashMap<>();
        if (rows.isEmpty()) {
            return left;
        }
        Locks.Locked locked = locked(scopeOf(rows.getFirst()));
        List<ObservationRow> confirmed = new ArrayList<>();
        for (ObservationRow row : rows) {
            row.submissionId = null;
            String why = row.reportedBy.equals(by.username()) ? Reporting.OWN_VALUE : why(row, locked);
            if (why == null) {
                confirmed.add(row);
            } else {
                left.put(row.id, why);
            }
        }
        if (!confirmed.isEmpty()) {
            reporting.confirmAll(confirmed, by);
        }
        return left;
    }

    private static Scope scopeOf(ObservationRow row) {
        return new Scope(row.unit, UnitPath.of(row.unitPath), UnitPath.of(row.linePath));
    }

    private static String why(ObservationRow row, Locks.Locked locked) {
        return locked.why(row.indicator.code, Period.parse(row.period).orElseThrow())
                .orElse(null);
    }
}
