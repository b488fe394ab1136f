package cn.tiaokuai.metrics.targets;

import cn.tiaokuai.metrics.model.Nature;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a target once was; added, never changed. */
@Entity(name = "TargetVersion")
@Table(name = "target_version")
@IdClass(VersionRow.Key.class)
@Immutable
class VersionRow {

    record Key(UUID targetId, int number) {}

    @Id
    @Column(name = "target_id")
    UUID targetId;

    @Id
    int number;

    @Column(name = "unit_code")
    String unit;

    @Column(name = "unit_path")
    String unitPath;

    @Column(name = "line_path")
    String linePath;

    String setter;
    BigDecimal baseline;
    BigDecimal value;

    @Column(name = "value_to")
    BigDecimal valueTo;

    @Enumerated(EnumType.STRING)
    Nature nature;

    BigDecimal[] plan;
    String reason;

    @Column(name = "changed_by")
    String changedBy;

    @Column(name = "changed_at")
    Instant changedAt;

    protected VersionRow() {}

    /** What a target is now. */
    VersionRow(TargetRow now, String reason, String by, Instant at) {
        this.targetId = now.id;
        this.number = now.revision;
        this.unit = now.unit;
        this.unitPath = now.unitPath;
        this.linePath = now.linePath;
        this.setter = now.setter;
        this.baseline = now.baseline;
        this.value = now.value;
        this.valueTo = now.valueTo;
        this.nature = now.nature;
        this.plan = now.plan == null ? null : now.plan.clone();
        this.reason = reason;
        this.changedBy = by;
        this.changedAt = at;
    }
}
