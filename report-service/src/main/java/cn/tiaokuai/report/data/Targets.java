package cn.tiaokuai.report.data;

import cn.tiaokuai.contracts.TargetAchieved;
import cn.tiaokuai.contracts.TargetRevoked;
import cn.tiaokuai.contracts.TargetSet;
import cn.tiaokuai.platform.units.UnitDirectory;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Targets as the events of metrics tell them. Events of one target come in order, but the first may be older than this service. */
@ApplicationScoped
public class Targets implements PanacheRepositoryBase<TargetRow, UUID> {

    private final UnitDirectory directory;

    Targets(UnitDirectory directory) {
        this.directory = directory;
    }

    /** Targets that came of promises. */
    public List<TargetRow> of(Collection<UUID> commitments) {
        return commitments.isEmpty() ? List.of() : list("commitmentId in ?1 order by year, indicator", commitments);
    }

    void set(TargetSet event) {
        TargetRow row = row(event.targetId(), event.unit());
        row.indicator = event.indicator();
        row.indicatorName = event.indicatorName();
        row.year = event.year();
        row.baseline = event.baseline();
        row.value = event.value();
        row.measureUnit = event.measureUnit();
        row.commitmentId = event.commitmentId();
        row.changedAt = event.setAt();
        persist(row);
    }

    void achieved(TargetAchieved event) {
        TargetRow row = row(event.targetId(), event.unit());
        row.indicator = event.indicator();
        row.indicatorName = event.indicatorName();
        row.year = event.year();
        row.value = event.value();
        row.measureUnit = event.measureUnit();
        row.commitmentId = event.commitmentId() == null ? row.commitmentId : event.commitmentId();
        row.state = TargetRow.TargetState.ACHIEVED;
        row.actual = event.actual();
        row.completion = event.completion();
        row.period = event.period();
        row.reason = null;
        row.changedAt = event.achievedAt();
        persist(row);
    }

    void revoked(TargetRevoked event) {
        TargetRow row = row(event.targetId(), event.unit());
        row.indicator = event.indicator();
        row.indicatorName = event.indicatorName();
        row.year = event.year();
        row.value = event.value();
        row.measureUnit = event.measureUnit();
        row.state = TargetRow.TargetState.REVOKED;
        row.actual = event.actual();
        row.completion = null;
        row.reason = event.reason();
        row.changedAt = event.revokedAt();
        persist(row);
    }

    private TargetRow row(UUID id, String unit) {
        TargetRow known = findById(id);
        return known == null ? new TargetRow(id, directory.find(unit).orElseThrow()) : known;
    }
}
