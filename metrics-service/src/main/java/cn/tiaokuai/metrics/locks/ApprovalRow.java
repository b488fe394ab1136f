package cn.tiaokuai.metrics.locks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An approval of a report: what it has locked, and whether it was taken back, whichever of the two is heard of first. */
@Entity(name = "Approval")
@Table(name = "approval_lock")
@IdClass(ApprovalRow.Key.class)
class ApprovalRow {

    record Key(UUID reportId, Instant approvedAt) {}

    @Id
    @Column(name = "report_id")
    UUID reportId;

    @Id
    @Column(name = "approved_at")
    Instant approvedAt;

    @Column(name = "unit_code")
    String unit;

    @Column(name = "unit_path")
    String unitPath;

    @Column(name = "line_path")
    String linePath;

    /** Null where its report locks nothing, or it was taken back before it was heard of. */
    @Column(name = "lock_id")
    UUID lockId;

    @Column(name = "reopened_at")
    Instant reopenedAt;
}
