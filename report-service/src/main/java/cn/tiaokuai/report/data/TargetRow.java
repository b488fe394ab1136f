package cn.tiaokuai.report.data;

import cn.tiaokuai.platform.units.Unit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** What a unit is to reach in a year, and whether it has. */
@Entity(name = "Target")
@Table(name = "target")
public class TargetRow {

    /** REVOKED: it was achieved until a value was corrected. */
    public enum TargetState {
        OPEN,
        ACHIEVED,
        REVOKED
    }

    @Id
    public UUID id;

    @Column(name = "unit_code", updatable = false)
    String unit;

    @Column(name = "unit_path", updatable = false)
    String unitPath;

    @Column(name = "line_path", updatable = false)
    String linePath;

    public String indicator;

    @Column(name = "indicator_name")
    public String indicatorName;

    public int year;
    public BigDecimal baseline;
    public BigDecimal value;

    @Column(name = "measure_unit")
    public String measureUnit;

    @Column(name = "commitment_id")
    public UUID commitmentId;

    @Enumerated(EnumType.STRING)
    public TargetState state;

    /** What was reached, as far as an event told. */
    public BigDecimal actual;

    public BigDecimal completion;
    public String period;
    public String reason;

    @Column(name = "changed_at")
    Instant changedAt;

    protected TargetRow() {}

    TargetRow(UUID id, Unit unit) {
        this.id = id;
        this.unit = unit.code();
        this.unitPath = unit.path().value();
        this.linePath = unit.linePath().value();
        this.state = TargetState.OPEN;
    }
}
