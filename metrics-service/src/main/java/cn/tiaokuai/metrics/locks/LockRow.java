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

    @Id
    UUID id;

    @Column(updatable = false)
    String owner;

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

    boolean holdsFor(String reported, Period of) {
        return (indicator == null || indicator.equals(reported))
                && !of.start().isBefore(firstDay)
                && !of.end().isAfter(lastDay);
    }
}
