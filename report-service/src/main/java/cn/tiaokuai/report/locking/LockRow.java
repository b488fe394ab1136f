package cn.tiaokuai.report.locking;

import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.locking.model.Lease;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The row of a section's {@link Lease}. */
@Entity(name = "SectionLock")
@Table(name = "section_lock")
@IdClass(LockRow.Key.class)
public class LockRow {

    /** Key of the row. */
    public record Key(UUID reportId, UUID sectionId) {}

    @Id
    @Column(name = "report_id")
    UUID reportId;

    @Id
    @Column(name = "section_id")
    UUID sectionId;

    @Column(name = "unit_code")
    String unit;

    @Column(name = "unit_path")
    String unitPath;

    @Column(name = "line_path")
    String linePath;

    String holder;

    @Column(name = "holder_name")
    String holderName;

    UUID client;

    @Column(name = "acquired_at")
    Instant acquiredAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "taken_from")
    UUID takenFrom;

    protected LockRow() {}

    LockRow(ReportRow report, UUID section) {
        this.reportId = report.id;
        this.sectionId = section;
        this.unit = report.unit;
        this.unitPath = report.unitPath;
        this.linePath = report.linePath;
    }

    Lease lease() {
        return new Lease(holder, client, acquiredAt, expiresAt, takenFrom);
    }

    void become(Lease lease) {
        holder = lease.holder();
        client = lease.client();
        acquiredAt = lease.since();
        expiresAt = lease.until();
        takenFrom = lease.takenFrom();
    }
}
