package cn.tiaokuai.metrics.locks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A lock as answered.
 *
 * @param onlyUnit code of the unit that it binds because its report was approved; null where it binds the owner and all below
 * @param liftedAt null while it holds
 */
public record LockView(
        UUID id,
        String owner,
        String onlyUnit,
        String indicator,
        String period,
        LocalDate lockedFrom,
        String reason,
        String createdBy,
        Instant createdAt,
        String liftedBy,
        Instant liftedAt,
        String liftReason) {

    LockView(LockRow row) {
        this(
                row.id,
                row.owner,
                row.onlyUnit,
                row.indicator,
                row.period,
                row.lockedFrom,
                row.reason,
                row.createdBy,
                row.createdAt,
                row.liftedBy,
                row.liftedAt,
                row.liftReason);
    }

    /** An exception as answered. */
    public record Leave(
            UUID id,
            UUID lockId,
            String unit,
            LocalDate firstDay,
            LocalDate lastDay,
            String reason,
            String createdBy,
            Instant createdAt) {

        Leave(ExceptionRow row) {
            this(row.id, row.lockId, row.unit, row.firstDay, row.lastDay, row.reason, row.createdBy, row.createdAt);
        }
    }
}
