package cn.tiaokuai.metrics.locks;

import cn.tiaokuai.metrics.model.Period;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** 锁定: from a day on, values of a period stay as they are for the unit that locked it and all below it. */
@Entity(name = "PeriodLock")
@Table(name = "period_lock")
class LockRow {

    private static final String SERVICE = "metrics-service";

    @Id
    UUID id;

    @Column(updatable = false)
    String owner;

    /** The only unit that it binds, because its report was approved; null for the owner and all below it. */
    @Column(name = "only_unit", updatable = false)
    String onlyUnit;

    @Column(updatable = false)
    String indicator;

    @Column(updatable = false)
    String period;

    @Column(name = "first_day", updatable = false)
    LocalDate firstDay;

    @Column(name = "last_day", updatable = false)
    LocalDate lastDay;

    @Column(name = "locked_from", updatable = false)
    LocalDate lockedFrom;

    @Column(updatable = false)
    String reason;

    @Column(name = "created_by", updatable = false)
    String createdBy;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "lifted_by")
    String liftedBy;

    @Column(name = "lifted_at")
    Instant liftedAt;

    @Column(name = "lift_reason")
    String liftReason;

    protected LockRow() {}

    LockRow(NewLock given, Period locked, String owner, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.owner = owner;
        this.indicator = given.indicator();
        this.period = given.period();
        this.firstDay = locked.start();
        this.lastDay = locked.end();
        this.lockedFrom = given.lockedFrom();
        this.reason = given.reason().strip();
        this.createdBy = by;
        this.createdAt = at;
    }

    /** 因报告通过而锁定: of what an approved report tells, in the name of the service. */
    static LockRow approved(String unit, Period period, LocalDate from, Instant at) {
        LockRow row = new LockRow();
        row.id = UUID.randomUUID();
        row.owner = unit;
        row.onlyUnit = unit;
        row.period = period.toString();
        row.firstDay = period.start();
        row.lastDay = period.end();
        row.lockedFrom = from;
        row.reason = "年度报告已审核通过";
        row.createdBy = SERVICE;
        row.createdAt = at;
        return row;
    }

    /** The approval that it follows was taken back. */
    void lift(String reason, Instant at) {
        liftedBy = SERVICE;
        liftedAt = at;
        liftReason = reason;
    }

    /** True for a lock that follows an approval, and goes with it. */
    boolean ofApproval() {
        return onlyUnit != null;
    }

    boolean holdsFor(String reported, Period of) {
        return (indicator == null || indicator.equals(reported))
                && !of.start().isBefore(firstDay)
                && !of.end().isAfter(lastDay);
    }
}
