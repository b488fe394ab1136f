package cn.tiaokuai.metrics.locks;

import cn.tiaokuai.metrics.model.Period;
import cn.tiaokuai.platform.days.OfficeDays;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What an approved report tells stays as it is: its year is locked for its unit, until the approval is taken back. Approvals and
 * what takes them back come by two topics, in no order; so each approval is known by its time, and one that was taken back
 * before it was heard of locks nothing.
 */
@ApplicationScoped
class Approvals implements PanacheRepositoryBase<ApprovalRow, ApprovalRow.Key> {

    /** The one kind of report that is about a whole year; others name no period. */
    private static final String ANNUAL = "ANNUAL";

    private final Locks locks;
    private final UnitDirectory directory;
    private final Clock clock;

    Approvals(Locks locks, UnitDirectory directory, Clock clock) {
        this.locks = locks;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * A report was approved.
     *
     * @param year null where the event is of before it was told
     */
    void approved(UUID report, String unit, String kind, Integer year, Instant at) {
        ApprovalRow row = known(report, unit, at);
        if (ANNUAL.equals(kind) && year != null && row.lockId == null && row.reopenedAt == null) {
            LockRow lock = LockRow.approved(
                    unit, Period.parse(String.valueOf(year)).orElseThrow(), OfficeDays.day(at), clock.instant());
            locks.persist(lock);
            row.lockId = lock.id;
        }
    }

    /** An approval was taken back. */
    void reopened(UUID report, String unit, Instant approvedAt, Instant at) {
        ApprovalRow row = known(report, unit, approvedAt);
        if (row.reopenedAt == null) {
            row.reopenedAt = at;
            Optional.ofNullable(row.lockId)
                    .flatMap(locks::findByIdOptional)
                    .ifPresent(lock -> lock.lift("报告的批准已撤销", clock.instant()));
        }
    }

    private ApprovalRow known(UUID report, String unit, Instant at) {
        return findByIdOptional(new ApprovalRow.Key(report, at)).orElseGet(() -> begun(report, unit, at));
    }

    private ApprovalRow begun(UUID report, String code, Instant at) {
        Unit unit = directory.find(code).orElseThrow();
        ApprovalRow row = new ApprovalRow();
        row.reportId = report;
        row.approvedAt = at;
        row.unit = unit.code();
        row.unitPath = unit.path().value();
        row.linePath = unit.linePath().value();
        persist(row);
        return row;
    }
}
