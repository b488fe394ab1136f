package cn.tiaokuai.metrics.locks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** 例外: one unit may change what is locked, from day to day. */
@Entity(name = "PeriodException")
@Table(name = "period_exception")
@Immutable
class ExceptionRow {

    @Id
    UUID id;

    @Column(name = "lock_id")
    UUID lockId;

    String owner;
    String unit;

    @Column(name = "first_day")
    LocalDate firstDay;

    @Column(name = "last_day")
    LocalDate lastDay;

    String reason;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    protected ExceptionRow() {}

    ExceptionRow(LockRow lock, String owner, NewException given, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.lockId = lock.id;
        this.owner = owner;
        this.unit = given.unit();
        this.firstDay = given.firstDay();
        this.lastDay = given.lastDay();
        this.reason = given.reason().strip();
        this.createdBy = by;
        this.createdAt = at;
    }
}
